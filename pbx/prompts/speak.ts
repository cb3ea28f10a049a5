import { type Meaning, number, type Part, type Prompt, wordingOf } from './meanings.ts'
import { hasSound, lastLanguage, type Sounds } from './sounds.ts'

/** What is played for a prompt: one request to ARI, however many sounds. */
export interface Speech {
  media: string[]
  /** Where that is not the channel's. */
  language?: string
}

/** How a meaning is heard in a language. missing: no language has it, and nothing is heard. */
export interface Way {
  by: 'own' | 'core' | 'missing'
  /** In which language. */
  language: string
  parts: readonly Part[]
}

/** Our own recordings are in our folder, or where FreePBX's System Recordings puts them. */
export const ownNames = (recording: string) => [`hotdesk/${recording}`, `custom/hotdesk-${recording}`]

/** Our own recording before core sounds, but a sentence in the caller's language before any in another one. */
export function wayOf(meaning: Meaning, language: string, sounds: Sounds): Way {
  for (const tried of new Set([language, lastLanguage])) {
    const own = ownParts(meaning, tried, sounds)
    if (own) return { by: 'own', language: tried, parts: own }
    const core = wordingOf(meaning).core.find((parts) => parts.every((part) => isThere(part, tried, sounds)))
    if (core) return { by: 'core', language: tried, parts: core }
  }
  return { by: 'missing', language: lastLanguage, parts: usualParts(meaning) }
}

/** Without knowing what the PBX has: Asterisk itself plays what a language lacks in its own. */
export const usualParts = (meaning: Meaning): readonly Part[] => wordingOf(meaning).core[0] ?? []

function ownParts(meaning: Meaning, language: string, sounds: Sounds): Part[] | null {
  const parts = wordingOf(meaning).own.map((part) =>
    part === number ? part : ownNames(part).find((name) => hasSound(sounds, language, name)),
  )
  const found = parts.filter((part) => part !== undefined && isThere(part, language, sounds)) as Part[]
  return found.length === parts.length ? found : null
}

/** Languages that have one digit have them all. */
const isThere = (part: Part, language: string, sounds: Sounds) =>
  hasSound(sounds, language, part === number ? 'digits/1' : part)

/** Prompts as a caller hears them who speaks this language, on a PBX with these sounds; null: not known. */
export function speak(prompts: readonly Prompt[], language: string, sounds: Sounds | null): Speech[] {
  const speeches = prompts.map((prompt) => {
    const meaning = meaningOf(prompt)
    if (sounds === null) return { media: mediaOf(usualParts(meaning), prompt) }
    const way = wayOf(meaning, language, sounds)
    const media = mediaOf(way.parts, prompt)
    return way.language === language ? { media } : { media, language: way.language }
  })
  return together(speeches)
}

const meaningOf = (prompt: Prompt): Meaning => (typeof prompt === 'string' ? prompt : prompt.meaning)

function mediaOf(parts: readonly Part[], prompt: Prompt): string[] {
  const named = typeof prompt === 'string' ? [] : [`digits:${prompt.number}`]
  return parts.flatMap((part) => (part === number ? named : `sound:${part}`))
}

/** Those in one language as one. */
function together(speeches: readonly Speech[]): Speech[] {
  const all: Speech[] = []
  for (const speech of speeches) {
    const last = all.at(-1)
    if (last && last.language === speech.language) last.media.push(...speech.media)
    else all.push({ ...speech })
  }
  return all
}
