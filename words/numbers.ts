import { language } from './language.ts'

/** “a, b, and c”, in the reader's language. */
export const listed = (parts: readonly string[]): string => new Intl.ListFormat(language()).format(parts)
