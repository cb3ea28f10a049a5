import { pbxSettings as en } from './en/pbx-settings.ts'
import { inEachLanguage } from './in-each-language.ts'

export const pbxSettingsWords = inEachLanguage('pbxSettings', en)
