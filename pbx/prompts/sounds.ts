import { z } from 'zod'

/** Language → the sounds that a PBX has in it, by the names that Asterisk plays them by: `agent-user`, `hotdesk/ask-pin`. */
export type Sounds = ReadonlyMap<string, ReadonlySet<string>>

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
  const response = await fetch(new URL('/ari/sounds', url), { headers: { authorization }, signal })
  if (!response.ok) throw new Error(`ARI answers with status ${response.status} when it is asked for its sounds`)
  return soundsIn(answerSchema.parse(await response.json()))
}

function soundsIn(answer: z.infer<typeof answerSchema>): Sounds {
  const sounds = new Map<string, Set<string>>()
  for (const { id, formats } of answer) {
    for (const { language } of formats) sounds.set(language, (sounds.get(language) ?? new Set()).add(id))
  }
  return sounds
}

/** Asterisk's own: what it looks for last, in every language. */
export const lastLanguage = 'en'

/** Where Asterisk looks for a sound in this language, before it tries its own: `de_AT`, then `de`. */
export function foldersOf(language: string): string[] {
  const parts = language.split('_')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('_'))
}

export const hasSound = (sounds: Sounds, language: string, name: string) =>
  foldersOf(language).some((folder) => sounds.get(folder)?.has(name) ?? false)
