import { AsyncLocalStorage } from 'node:async_hooks'
import { Server } from 'node:http'

/**
 * Lets what answers a request find Node's own response: lib/events/connection.ts says what for. Call it before the
 * server is made.
 */
export function shareConnections() {
  /** @type {AsyncLocalStorage<import('node:http').ServerResponse>} */
  const current = new AsyncLocalStorage()
  Object.assign(globalThis, { [Symbol.for('hotdesk.connection')]: () => current.getStore() })
  const { emit } = Server.prototype
  Server.prototype.emit = function (event, ...rest) {
    if (event !== 'request') return emit.call(this, event, ...rest)
    return current.run(rest[1], () => emit.call(this, event, ...rest))
  }
}
