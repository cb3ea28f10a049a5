import type { ServerResponse } from 'node:http'
import type { Frame } from './frame'

/** Node's own answer to a request. */
export type Connection = ServerResponse & { chunkedEncoding?: boolean }

/** Its answer has begun, and it takes more now; otherwise what is to be sent has to go the usual way, which waits. */
export function isReady({ socket, headersSent, writableEnded }: Connection): boolean {
  return socket !== null && headersSent && !writableEnded && !socket.destroyed && !socket.writableNeedDrain
}

/**
 * Puts a frame on a connection that is ready, past the streams and promises between a piece of an answer and its
 * socket: with a thousand readers they are nine tenths of the work.
 */
export function put(frame: Frame, { socket, chunkedEncoding }: Connection): void {
  if (!frame.isEmpty) socket?.write(chunkedEncoding ? frame.asChunk : frame.bytes)
}
