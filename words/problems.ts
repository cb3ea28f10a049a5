import { problems as en } from './en/problems.ts'
import { inEachLanguage } from './in-each-language.ts'

export const problemsWords = inEachLanguage('problems', en)
