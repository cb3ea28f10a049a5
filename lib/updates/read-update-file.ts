import { readFile, stat } from 'node:fs/promises'
import { englishOf, type Said, say } from '../contract/findings.ts'
import { type UpdateFile, updateFileSchema } from '../contract/update-file.ts'

const mostBytes = 64 * 1024
const limitMs = 5_000

/** Why nobody can say which release is the newest. */
export class UpdatesUnknown extends Error {
  override name = 'UpdatesUnknown'
  constructor(readonly said: Said) {
    super(englishOf(said))
  }
}

/** @param from as in the settings: an https address, or a path. Throws UpdatesUnknown. */
export async function readUpdateFile(from: string): Promise<UpdateFile> {
  const text = await (from.startsWith('/') ? textOfFile(from) : textAt(from))
  const read = updateFileSchema.safeParse(asJson(text))
  if (!read.success) throw new UpdatesUnknown(say('updatesNotOne', from))
  return read.data
}

async function textOfFile(path: string): Promise<string> {
  try {
    const file = await stat(path)
    if (file.size > mostBytes) throw new UpdatesUnknown(say('updatesTooLarge', path))
    // Reading a pipe would wait for its writer.
    if (!file.isFile()) throw new UpdatesUnknown(say('updatesNotOne', path))
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof UpdatesUnknown) throw error
    throw new UpdatesUnknown(say('updatesNoFile', path, (error as NodeJS.ErrnoException).code ?? String(error)))
  }
}

async function textAt(address: string): Promise<string> {
  const signal = AbortSignal.timeout(limitMs)
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } }).catch(() => null)
  if (response === null) throw new UpdatesUnknown(say('updatesSilent', address))
  // Otherwise anybody in between could answer what they like.
  if (!response.ok || !response.url.startsWith('https:')) {
    await response.body?.cancel()
    throw new UpdatesUnknown(say('updatesAnswerOddly', address, response.status))
  }
  return textOf(response, address)
}

/** As much as such a file may have, and no more is fetched. */
async function textOf(response: Response, address: string): Promise<string> {
  if (response.body === null) return ''
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const part of response.body) {
      bytes += part.length
      if (bytes > mostBytes) throw new UpdatesUnknown(say('updatesTooLarge', address))
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof UpdatesUnknown ? error : new UpdatesUnknown(say('updatesSilent', address))
  }
  return Buffer.concat(parts).toString('utf8')
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
