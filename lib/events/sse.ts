export interface ServerSentEvent {
  event: string
  data: unknown
  id?: number
}

/** A comment: keeps the connection alive and is no message. */
export const heartbeat: Uint8Array = Buffer.from(': heartbeat\n\n')

export function encodeEvent({ event, data, id }: ServerSentEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

export const sseHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // no-transform keeps compression, which would hold messages back, out of the way; the next one speaks to nginx.
  'Cache-Control': 'no-cache, no-store, no-transform',
  'X-Accel-Buffering': 'no',
  // Kept for another request, the connection would hold up the end of the process when the stream has ended.
  Connection: 'close',
}

/**
 * Sends what `pieces` yields, as fast as the reader takes it. Throws what it throws before its first piece, so that
 * the answer can still be a problem. `ended` is aborted when the reader goes away, and ends the stream when aborted.
 */
export async function sseResponse(
  pieces: AsyncGenerator<Uint8Array, void>,
  ended: AbortController,
  requestSignal: AbortSignal,
): Promise<Response> {
  const end = () => ended.abort()
  requestSignal.addEventListener('abort', end, { once: true })
  const take = () =>
    pieces.next().catch((error: unknown) => {
      end()
      throw error
    })
  let first: IteratorResult<Uint8Array, void> | null = await take()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      ended.signal.addEventListener('abort', () => finish(controller), { once: true })
      if (requestSignal.aborted) end()
      // An event that has happened already is heard by nobody.
      if (ended.signal.aborted) finish(controller)
    },
    async pull(controller) {
      const { value, done } = first ?? (await take())
      first = null
      if (ended.signal.aborted) return
      if (done) end()
      else controller.enqueue(value)
    },
    cancel: end,
  })
  return new Response(body, { headers: sseHeaders })
}

// A reader that has stopped reading would never reach the end: its connection is cut.
function finish(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    if ((controller.desiredSize ?? 0) > 0) controller.close()
    else controller.error(new Error('The reader of a stream was too slow.'))
  } catch {
    // Cancelled by its reader already.
  }
}
