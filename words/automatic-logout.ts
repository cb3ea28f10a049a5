import { automaticLogout as en } from './en/automatic-logout.ts'
import { inEachLanguage } from './in-each-language.ts'

export const automaticLogoutWords = inEachLanguage('automaticLogout', en)
