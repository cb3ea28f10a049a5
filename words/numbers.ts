import { language } from './language.ts'

/** “a, b, and c”, in the reader's language. */
export const listed = (parts: readonly string[]): string => new Intl.ListFormat(language()).format(parts)

/** “1,200”, in the reader's language. */
export const grouped = (n: number): string => n.toLocaleString(language())
