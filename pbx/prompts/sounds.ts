/** Language → the sounds that a PBX has in it, by the names that Asterisk plays them by: `agent-user`, `hotdesk/ask-pin`. */
export type Sounds = ReadonlyMap<string, ReadonlySet<string>>

/** Asterisk's own: what it looks for last, in every language. */
export const lastLanguage = 'en'

/** Where Asterisk looks for a sound in this language, before it tries its own: `de_AT`, then `de`. */
export function foldersOf(language: string): string[] {
  const parts = language.split('_')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('_'))
}

export const hasSound = (sounds: Sounds, language: string, name: string) =>
  foldersOf(language).some((folder) => sounds.get(folder)?.has(name) ?? false)
