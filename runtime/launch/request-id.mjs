import { randomUUID } from 'node:crypto'
import { Server } from 'node:http'
import { isTrusted, proxiesIn } from './client-address.mjs'

/**
 * Gives every request an id before Next.js sees it, in X-Request-Id of request and answer: that of a trusted proxy, whose
 * logs have it too, or a new one. Call it before the server is made.
 *
 * @param {string} trusted addresses and networks of proxies, with commas between
 */
export function nameRequests(trusted) {
  const proxies = proxiesIn(trusted)
  const { emit } = Server.prototype
  Server.prototype.emit = function (event, ...rest) {
    if (event === 'request') {
      const [{ headers, socket }, response] = rest
      headers['x-request-id'] = requestId(headers['x-request-id'], isTrusted(proxies, socket.remoteAddress))
      response.setHeader('X-Request-Id', headers['x-request-id'])
    }
    return emit.call(this, event, ...rest)
  }
}

/**
 * What is no plain word of at most 64 characters is not taken over into logs and events.
 *
 * @param {string | undefined} sent the header as it came
 * @param {boolean} isFromProxy
 */
export function requestId(sent, isFromProxy) {
  return isFromProxy && sent !== undefined && /^[\w.-]{1,64}$/.test(sent) ? sent : randomUUID()
}
