import { language, type Language } from './language.ts'

/**
 * The words of one part of the app, for its reader. Ask for them where they are shown: a constant of a module would keep
 * the language of whoever came first.
 *
 * @param words a language that is only begun has some parts; English stands in for the others
 */
export function inEachLanguage<Words>(words: Record<'en' | 'de', Words> & { fr?: Words }): () => Words {
  const found: Partial<Record<Language, Words>> = words
  return () => found[language()] ?? words.en
}
