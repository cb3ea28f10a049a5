import { Problem, type ProblemCode } from '@/lib/problems/problem'

/** The body of a request. Throws Problem `tooMany` as soon as it is larger, whatever it said of its length. */
export async function readBytes(
  request: Request,
  most: number,
  tooMany: ProblemCode = 'too_large',
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.length
    if (size > most) {
      await reader?.cancel()
      throw new Problem(tooMany)
    }
    pieces.push(piece.value)
  }
  return Buffer.concat(pieces)
}
