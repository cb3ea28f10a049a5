import { readFileSync } from 'node:fs'

const file = new URL('../../docs/guides/recipes.md', import.meta.url)

/**
 * The commands of a recipe in the guide, each as the words behind `hotdesk`; so that the guide and the days that are played
 * with it cannot differ.
 *
 * @param heading how the title of its section begins
 * @param instead what stands for a word of the guide, for example the name of a file that it takes for granted
 */
export function commandsOf(heading: string, instead: Readonly<Record<string, string>> = {}): string[][] {
  const sections = readFileSync(file, 'utf8').split('\n## ')
  const section = sections.find((text) => text.startsWith(heading))
  if (section === undefined) throw new Error(`The guide has no recipe ${heading}.`)
  const [, code = ''] = /```sh\n([^`]*)```/.exec(section) ?? []
  const lines = code.split('\n').filter((line) => line.startsWith('sudo hotdesk '))
  if (lines.length === 0) throw new Error(`The recipe ${heading} has no commands.`)
  const used = new Set<string>()
  const replaced = (word: string) => {
    used.add(word)
    return instead[word] ?? word
  }
  const commands = lines.map((line) => wordsOf(line).slice(2).map(replaced))
  const unused = Object.keys(instead).filter((word) => !used.has(word))
  if (unused.length > 0) throw new Error(`The recipe ${heading} does not say ${unused.join(', ')}.`)
  return commands
}

/** As a shell reads them: words in quotes belong together, and nothing behind a # counts. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s#.*/, '').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain)
