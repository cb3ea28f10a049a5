/** Whose words there are. English is whole, and stands in where another has none. */
export const languages = ['en', 'de', 'fr'] as const
export type Language = (typeof languages)[number]

/** As their readers call them. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch', fr: 'Français' }

/** The cookie of somebody who has chosen another than their browser's. */
export const languageCookie = 'hotdesk-language'

/** Where dates and numbers are of a reader whose browser says only the language. */
const regions: Record<Language, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' }

/**
 * Of the reader: in the browser the page's, on the server the request's (runtime/launch/language.mjs). English where
 * there is no reader: in the REST API, the worker and the command line.
 */
export function language(): Language {
  const [known] = ofReader().split('-')
  return languages.find((one) => one === known) ?? 'en'
}

/**
 * For Intl: with the country that the browser prefers, so that an American reads 2:45 PM. The page says which
 * (`<html lang>`): the browser's own may differ from the server's, and React would draw the page twice.
 */
export function locale(): string {
  const known = ofReader()
  return known.includes('-') ? known : regions[language()]
}

const ofReader = () => (typeof document === 'undefined' ? store()?.getStore() : document.documentElement.lang) ?? ''

type RequestLocale = { getStore(): string | undefined; run<T>(locale: string, work: () => T): T }

// Kept where every copy of this module finds it: Next.js has several.
const store = () => Reflect.get(globalThis, Symbol.for('hotdesk.language')) as RequestLocale | undefined

/** What is kept for others to read is English, even if the person who began it reads another language. */
export function inEnglish<T>(work: () => T): T {
  const known = store()
  return known ? known.run('en', work) : work()
}
