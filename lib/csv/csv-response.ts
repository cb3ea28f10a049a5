type Pieces = Iterator<string, unknown> | AsyncIterator<string, unknown>

/**
 * A file for a spreadsheet, sent piece by piece as fast as the reader takes it. Throws what the first piece throws: the
 * answer can still be a problem then. What fails later breaks the download off.
 */
export async function csvResponse(pieces: Pieces, name: string): Promise<Response> {
  const encoder = new TextEncoder()
  let next: IteratorResult<string, unknown> | null = await pieces.next()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // Spreadsheets know UTF-8 by its mark.
      controller.enqueue(encoder.encode('\uFEFF'))
    },
    async pull(controller) {
      const { value, done } = next ?? (await pieces.next())
      next = null
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
