import type { ServerResponse } from 'node:http'
import type { Frame } from './frame'

type Connection = ServerResponse & { chunkedEncoding?: boolean }

/** Of the request that is being answered; none where runtime/launch/connection.mjs does not run, as in tests. */
export function connectionOfRequest(): Connection | null {
  const find = (globalThis as unknown as Record<symbol, (() => Connection | undefined) | undefined>)[
    Symbol.for('hotdesk.connection')
  ]
  return find?.() ?? null
}

/** Its answer has begun, and it takes more now; otherwise what is to be sent has to go the usual way, which waits. */
export function isReady({ socket, headersSent, writableEnded }: Connection): boolean {
  return socket !== null && headersSent && !writableEnded && !socket.destroyed && !socket.writableNeedDrain
}

/**
 * Puts a frame on a connection that is ready, past the streams and promises between a route and its socket: with a
 * thousand readers they are nine tenths of the work.
 */
export function put(frame: Frame, { socket, chunkedEncoding }: Connection): void {
  if (!frame.isEmpty) socket?.write(chunkedEncoding ? frame.asChunk : frame.bytes)
}
