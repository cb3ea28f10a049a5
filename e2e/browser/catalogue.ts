import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fetchAllLanguages, translations } from '../../words/translations.ts'

const words = join(import.meta.dirname, '../../words')

type Sentence = (...about: never[]) => unknown

/** What a page in German must not say: whatever the catalogue has in English and otherwise in German. */
export async function englishOnly(): Promise<(text: string) => boolean> {
  await fetchAllLanguages()
  const says: ((text: string) => boolean)[] = []
  for (const file of readdirSync(join(words, 'en'))) {
    const english = (await import(join(words, 'en', file))) as Record<string, unknown>
    for (const [part, en] of Object.entries(english)) compare(en, translations().de?.[part], says)
  }
  return (text) => says.some((isIt) => isIt(text))
}

function compare(en: unknown, de: unknown, says: ((text: string) => boolean)[]): void {
  if (typeof en === 'string' && /[a-z]{2}/.test(en) && en !== de) says.push((text) => text === en)
  if (typeof en === 'function' && typeof de === 'function') {
    const [english, german] = [patternOf(en as Sentence), patternOf(de as Sentence)]
    if (english && english.source !== german?.source) says.push((text) => english.test(text))
  }
  if (typeof en !== 'object' || en === null) return
  for (const [key, value] of Object.entries(en))
    compare(value, (de as Record<string, unknown> | undefined)?.[key], says)
}

/** Of a sentence about something: what stays the same whatever it is about. Null where that is no word. */
function patternOf(word: Sentence): RegExp | null {
  const gap = '\u0001'
  try {
    const said = word(...(Array.from({ length: word.length }, () => gap) as never[]))
    if (typeof said !== 'string' || !/[a-z]{3}/i.test(said)) return null
    const pieces = said.split(gap).map((piece) => piece.replace(/[$()*+.?[\]\\^{|}]/g, '\\$&'))
    return new RegExp(`^${pieces.join('.+')}$`, 'u')
  } catch {
    // It wants more than a text.
    return null
  }
}
