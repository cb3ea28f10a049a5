import type { WallNames } from '@/lib/contract/walls'

/** Said in front of a name, and neither a name nor worth an initial. */
const title = /^(dr|prof|mr|mrs|ms|miss|mx|herr|frau|ing|mag|sr|sra|mme)\.?$/i

/**
 * A caller ID name as a wall shows it; null: not at all. Somebody without a name is shown by their extension where
 * names are shown in full, and nowhere else.
 */
export function shownName(name: string, names: WallNames): string | null {
  if (names === 'hidden') return null
  if (names === 'full') return name
  const words = inOrder(name)
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  const own = words.findIndex((word) => !title.test(word))
  if (own === -1) return null
  const [first = '', ...rest] = words.slice(own)
  const last = rest.at(-1)
  const shortened = [names === 'short' ? first : initial(first), ...(last === undefined ? [] : [initial(last)])]
  return [...(names === 'short' ? words.slice(0, own) : []), ...shortened].join(' ')
}

/** `Lee, Alice` is Alice Lee. */
const inOrder = (name: string) => name.replace(/^([^,]+),\s*(.+)$/, '$2 $1')

function initial(word: string): string {
  const [letter = ''] = word.match(/\p{L}\p{M}*/u) ?? []
  return `${letter.toLocaleUpperCase('en')}.`
}
