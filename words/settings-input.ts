import { settingsInput as en } from './en/settings-input.ts'
import { inEachLanguage } from './in-each-language.ts'

export const settingsInputWords = inEachLanguage('settingsInput', en)
