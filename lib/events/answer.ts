import { once } from 'node:events'
import type { Connection } from './connection'
import { sseHeaders } from './sse'

type Pieces = AsyncGenerator<Uint8Array, void>

/**
 * Answers with what `pieces` yields, as fast as the reader takes it, and resolves when that has begun. Throws what it
 * throws before its first piece, so that the answer can still be a problem. `ended` is aborted when the reader goes
 * away, and ends the answer when aborted.
 */
export async function answerWith(pieces: Pieces, connection: Connection, ended: AbortController): Promise<void> {
  const end = () => ended.abort()
  connection.once('close', end).once('error', end)
  // An event that has happened already is heard by nobody.
  if (connection.destroyed) end()
  const first = await pieces.next()
  connection.writeHead(200, sseHeaders)
  ended.signal.addEventListener('abort', () => finish(connection), { once: true })
  if (ended.signal.aborted) finish(connection)
  else if (first.done) ended.abort()
  else void sendRest(pieces, connection, ended, connection.write(first.value))
}

/** What was sent already is not in reach: it may be a whole board, and this goes on for days. */
async function sendRest(
  pieces: Pieces,
  connection: Connection,
  ended: AbortController,
  takesMore: boolean,
): Promise<void> {
  const { signal } = ended
  try {
    if (!takesMore) await once(connection, 'drain', { signal })
    while (!signal.aborted && (await sendNext(pieces, connection, signal)));
  } catch (error) {
    if (!signal.aborted) console.error('A stream is ended, its reader comes back:', error)
  }
  ended.abort()
}

/** @returns whether there may be another one */
async function sendNext(pieces: Pieces, connection: Connection, signal: AbortSignal): Promise<boolean> {
  const { value, done } = await pieces.next()
  if (done || signal.aborted) return false
  if (!connection.write(value)) await once(connection, 'drain', { signal })
  return true
}

// A reader that has stopped reading would never reach the end: its connection is cut.
function finish(connection: Connection): void {
  if (connection.socket?.writableNeedDrain) connection.destroy()
  else connection.end()
}
