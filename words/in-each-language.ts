import { language, type Language } from './language.ts'
import { translations } from './translations.ts'

/** In each language: all of the old way, or English, whose translations a reader of another language fetches. */
type Words<W> = Record<'en' | 'de', W> & { fr?: W }

/**
 * The words of one part of the app, for its reader. Ask for them where they are shown: a constant of a module would keep
 * the language of whoever came first.
 *
 * @param part as the folders of the languages call it (words/de/index.ts); English stands in where a language has none
 */
export function inEachLanguage<W>(part: string, en: W): () => W
export function inEachLanguage<W>(words: Words<W>): () => W
export function inEachLanguage<W>(first: string | Words<W>, en?: W): () => W {
  if (typeof first === 'string') return () => (translations()[language()]?.[first] as W | undefined) ?? (en as W)
  const found: Partial<Record<Language, W>> = first
  return () => found[language()] ?? first.en
}
