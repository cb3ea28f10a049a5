import { settings as en } from './en/settings.ts'
import { inEachLanguage } from './in-each-language.ts'

export const settingsWords = inEachLanguage('settings', en)
