import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fetchAllLanguages, translations } from '../../words/translations.ts'

const words = join(import.meta.dirname, '../../words')

/** What a reader sees or hears, one by one. */
export const textsOf = (page: Page) =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription']
    const texts = [document.title]
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      if (node instanceof Element) texts.push(...spoken.map((name) => node.getAttribute(name) ?? ''))
      else if (!node.parentElement?.closest('script, style, [lang]:not(html)')) texts.push(node.textContent ?? '')
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '')
  })

type Sentence = (...about: never[]) => unknown

/** What a page in another language must not say: what the catalogue has in English and otherwise in that language. */
export async function englishOnly(language: 'de' | 'fr' = 'de'): Promise<(text: string) => boolean> {
  await fetchAllLanguages()
  const says: ((text: string) => boolean)[] = []
  for (const file of readdirSync(join(words, 'en'))) {
    const english = (await import(join(words, 'en', file))) as Record<string, unknown>
    for (const [part, en] of Object.entries(english)) compare(en, translations()[language]?.[part], says)
  }
  const own = wordsIn(translations()[language]).map(isSaidBy)
  return (text) => !own.some((isOwn) => isOwn(text)) && says.some((isIt) => isIt(text))
}

/** “Plan” and “2 min” are French as well. */
function wordsIn(words: unknown): (string | Sentence)[] {
  if (typeof words === 'string' || typeof words === 'function') return [words as string | Sentence]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(wordsIn) : []
}

function isSaidBy(word: string | Sentence): (text: string) => boolean {
  if (typeof word === 'string') return (text) => text === word
  const pattern = patternOf(word)
  return (text) => pattern !== null && pattern.test(text)
}

function compare(en: unknown, other: unknown, says: ((text: string) => boolean)[]): void {
  if (typeof en === 'string' && /[a-z]{2}/.test(en) && en !== other) says.push((text) => text === en)
  if (typeof en === 'function') {
    const english = patternOf(en as Sentence)
    const own = typeof other === 'function' ? patternOf(other as Sentence) : null
    if (english && english.source !== own?.source) says.push((text) => english.test(text))
  }
  if (typeof en !== 'object' || en === null) return
  for (const [key, value] of Object.entries(en))
    compare(value, (other as Record<string, unknown> | undefined)?.[key], says)
}

/** For a sentence about something: the words around it. Null where there are none. */
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
