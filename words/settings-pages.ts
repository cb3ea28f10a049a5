import { settingsPages as en } from './en/settings-pages.ts'
import { inEachLanguage } from './in-each-language.ts'

export const settingsPagesWords = inEachLanguage('settingsPages', en)
