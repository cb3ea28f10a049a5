import { type Meaning, meanings } from './meanings.ts'
import { ownNames, wayOf } from './speak.ts'
import { lastLanguage, type Sounds } from './sounds.ts'
import { recordings } from './texts.ts'

/** own: our own recording; core: a sentence of Asterisk's; fallback: one in English, of either; nothing: silence. */
export type Heard = 'own' | 'core' | 'fallback' | 'nothing'

/** How each prompt is heard by those who speak this language. */
export function heardIn(language: string, sounds: Sounds): Record<Meaning, Heard> {
  const heard = (meaning: Meaning): Heard => {
    const way = wayOf(meaning, language, sounds)
    if (way.by === 'missing') return 'nothing'
    return way.language === language ? way.by : 'fallback'
  }
  return Object.fromEntries(meanings.map((meaning) => [meaning, heard(meaning)])) as Record<Meaning, Heard>
}

/** `de`, `pt_BR`; other folders beside them hold recordings without a language, or the voice behind a link. */
const isLanguage = (folder: string) => /^[a-z]{2,3}(_[A-Z]{2})?$/.test(folder)

/** The languages that a PBX has something in, English first. */
export const languagesOf = (sounds: Sounds): string[] => {
  const others = [...sounds.keys()].filter((folder) => isLanguage(folder) && folder !== lastLanguage)
  return [lastLanguage, ...others.sort()]
}

const ours = new Set(recordings.flatMap(ownNames))

/** Recordings among ours whose name no prompt has: a slip of the pen, or of an older version. */
export function strangers(sounds: Sounds): string[] {
  return [...sounds].flatMap(([language, names]) =>
    [...names].filter((name) => looksLikeOurs(name) && !ours.has(name)).map((name) => `${language}/${name}`),
  )
}

const looksLikeOurs = (name: string) => /^(hotdesk\/|custom\/hotdesk-)/.test(name)
