import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from './language.ts'
import { fetchAllLanguages, translations } from './translations.ts'

const here = import.meta.dirname
const project = join(here, '..')
const helpers = ['language.ts', 'in-each-language.ts', 'numbers.ts', 'translations.ts', 'words.test.ts']
const parts = readdirSync(here).filter((file) => file.endsWith('.ts') && !helpers.includes(file))

/** A word by where it stands: `['setUp', 'code']`. */
type Word = { path: string[]; value: unknown }

function wordsIn(value: unknown, path: string[] = []): Word[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, [...path, key]))
}

type Part = { file: string; ask: string; name: string; en: Word[] }

/** Of `words/board.ts`: what it gives in English, where `boardWords` is asked for it. */
async function partsIn(file: string): Promise<Part[]> {
  const module = (await import(join(here, file))) as Record<string, () => unknown>
  return Object.entries(module).map(([ask, give]) => ({
    ...{ file, ask, name: ask.replace(/Words$/, '') },
    en: wordsIn(give()),
  }))
}

const all = (await Promise.all(parts.map(partsIn))).flat()
const others = languages.filter((one) => one !== 'en')
beforeAll(fetchAllLanguages)

const translated = (language: (typeof languages)[number], part: string) => translations()[language]?.[part]

describe.each(all)('$file', ({ name, ask, en }) => {
  it('is there in German', () => {
    expect(translated('de', name)).toBeDefined()
  })

  it.each(others)('says each thing it says, in %s as well', (language) => {
    const words = translated(language, name)
    if (words === undefined) return
    const keys = (some: Word[]) => some.map(({ path }) => path.join('.')).toSorted()
    expect(keys(wordsIn(words))).toEqual(keys(en))
  })

  it.each(languages)('has no word that is empty in %s', (language) => {
    const words = language === 'en' ? en : wordsIn(translated(language, name) ?? {})
    expect(words.filter(({ value }) => typeof value === 'string' && value.trim() === '')).toEqual([])
  })

  it.each(others)('has no sentence that was left English in %s', (language) => {
    const english = new Map(en.map(({ path, value }) => [path.join('.'), value]))
    const left = wordsIn(translated(language, name) ?? {}).filter(
      ({ path, value }) => typeof value === 'string' && isSentence(value) && english.get(path.join('.')) === value,
    )
    expect(left).toEqual([])
  })

  it('has no word that nobody uses', () => {
    const asking = sources().filter((text) => text.includes(ask))
    expect(asking).not.toEqual([])
    expect(en.map(({ path }) => path).filter((path) => !asking.some((text) => uses(text, path)))).toEqual([])
  })
})

const isSentence = (text: string) => /\w+ \w+ \w+/.test(text)

/** `words.setUp.code`, or `words.setUp` without more: a record of codes is looked up by a code. */
function uses(text: string, [first = '', second]: string[]): boolean {
  const names = (key: string) => new RegExp(`[.{,\\s']${escaped(key)}\\b`)
  if (second === undefined) return names(first).test(text)
  return names(second).test(text) || new RegExp(`[.{,\\s]${escaped(first)}\\b(?!\\s*\\??\\.)`).test(text)
}

const escaped = (key: string) => key.replace(/[^\w]/g, '\\$&')

let read: string[] | undefined

function sources(): string[] {
  return (read ??= ['app', 'components', 'lib', 'agi-worker', 'cli'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => readFileSync(join(project, folder, file), 'utf8')),
  ))
}
