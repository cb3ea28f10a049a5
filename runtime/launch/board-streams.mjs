import { Server } from 'node:http'

/**
 * Hands requests for a board's stream to lib/events/board-requests.ts, past Next.js, with which each costs some
 * milliseconds and a hundred kilobytes more. Call it before the server is made.
 */
export function passBoardStreams() {
  const { emit } = Server.prototype
  Server.prototype.emit = function (event, ...rest) {
    if (event !== 'request' || !/^\/api\/board\/stream(\?|$)/.test(rest[0].url)) return emit.call(this, event, ...rest)
    const answer = Reflect.get(globalThis, Symbol.for('hotdesk.board requests')) ?? startingUp
    void answer(rest[0], rest[1])
    return true
  }
}

/** Boards come back while Next.js is not ready yet. @type {import('node:http').RequestListener} */
const startingUp = (_, response) => response.writeHead(503, { 'Retry-After': '1', Connection: 'close' }).end()
