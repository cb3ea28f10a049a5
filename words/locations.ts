import { locations as de } from './de/locations.ts'
import { locations as en } from './en/locations.ts'
import { inEachLanguage } from './in-each-language.ts'

export const locationWords = inEachLanguage({ en, de })
