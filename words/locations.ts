import { locations as en } from './en/locations.ts'
import { inEachLanguage } from './in-each-language.ts'

export const locationsWords = inEachLanguage('locations', en)
