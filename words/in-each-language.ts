import { language } from './language.ts'
import { translations } from './translations.ts'

/**
 * The words of one part of the app, for its reader. Ask for them where they are shown: a constant of a module would keep
 * the language of the first reader.
 *
 * @param part as the folders of the languages call it (words/de/index.ts); English stands in where a language has none
 */
export const inEachLanguage =
  <Words>(part: string, en: Words): (() => Words) =>
  () =>
    (translations()[language()]?.[part] as Words | undefined) ?? en
