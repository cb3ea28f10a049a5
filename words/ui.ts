import { ui as en } from './en/ui.ts'
import { inEachLanguage } from './in-each-language.ts'

export const uiWords = inEachLanguage('ui', en)
