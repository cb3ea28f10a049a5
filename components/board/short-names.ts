const titles = /^(dr|prof|mr|mrs|ms|miss|sir|dame)\.?$/i

/** Of a name, without titles: “Dr Alice Lee” is Alice Lee. */
function wordsOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const named = words.filter((word) => !titles.test(word))
  return named.length > 0 ? named : words
}

const firstLetter = (word: string) => (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toUpperCase()

/** “Dr Alice Lee” → AL; '' where there is no name. */
export function initials(name: string): string {
  const words = wordsOf(name)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => firstLetter(word ?? '')).join('')
}

/** For a tile: “Dr Alice Lee” → A. Lee. */
export function shortName(name: string): string {
  const words = wordsOf(name)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return words.length > 1 ? `${firstLetter(first)}. ${last}` : first
}
