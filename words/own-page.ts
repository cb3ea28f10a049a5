import { ownPage as en } from './en/own-page.ts'
import { inEachLanguage } from './in-each-language.ts'

export const ownPageWords = inEachLanguage('ownPage', en)
