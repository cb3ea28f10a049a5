/** The file as it goes to the server: ten times smaller, so that a large one is no larger than servers take. */
export async function packed(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes =
    typeof CompressionStream === 'undefined' ? file.stream() : file.stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(bytes).arrayBuffer())
}

/** Of what is sent; servers take a megabyte. */
export const mostPacked = 900_000
