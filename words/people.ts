import { people as en } from './en/people.ts'
import { inEachLanguage } from './in-each-language.ts'

export const peopleWords = inEachLanguage('people', en)
