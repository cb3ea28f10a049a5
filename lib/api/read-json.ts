import { Problem } from '@/lib/problems/problem'
import { readBytes } from './read-bytes'

const usual = 64 * 1024
/** For thousands of phones. The nginx of deploy/ lets more through: a plan of a floor is larger. */
export const bytesOfMany = 1024 * 1024

/** The body of a request. Throws Problem unsupported_media_type, too_large or malformed_json or not_an_object. */
export async function readJson(request: Request, mostBytes = usual): Promise<object> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!/^application\/([\w.-]+\+)?json$/.test(type)) throw new Problem('unsupported_media_type')
  const value = decode(await readBytes(request, mostBytes))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('not_an_object')
  return value
}

function decode(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    throw new Problem('malformed_json', [], { cause: error })
  }
}
