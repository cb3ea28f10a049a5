import { z } from 'zod'
import type { Sounds } from './sounds.ts'

export interface AriAccess {
  url: string
  username: string
  password: string
}

const answerSchema = z.array(z.object({ id: z.string(), formats: z.array(z.object({ language: z.string() })) }))

/** A PBX with thirty languages looks through its folders for a while. */
const limitMs = 20_000

/** Asks the PBX, which looks at its files at that moment. It takes a tenth of a second and more: never during a call. */
export async function readSounds({ url, username, password }: AriAccess): Promise<Sounds> {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const signal = AbortSignal.timeout(limitMs)
  const address = new URL('/ari/sounds', url)
  const response = await fetch(address, { headers: { authorization }, signal }).catch((error: unknown) => {
    throw new Error(`${address.host} does not answer (${causeOf(error)})`, { cause: error })
  })
  if (!response.ok) throw new Error(`ARI answers with status ${response.status} when it is asked for its sounds`)
  return soundsIn(answerSchema.parse(await response.json()))
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

function soundsIn(answer: z.infer<typeof answerSchema>): Sounds {
  const sounds = new Map<string, Set<string>>()
  for (const { id, formats } of answer) {
    for (const { language } of formats) sounds.set(language, (sounds.get(language) ?? new Set()).add(id))
  }
  return sounds
}
