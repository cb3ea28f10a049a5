import { settingsOptions as en } from './en/settings-options.ts'
import { inEachLanguage } from './in-each-language.ts'

export const settingsOptionsWords = inEachLanguage('settingsOptions', en)
