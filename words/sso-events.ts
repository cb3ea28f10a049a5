import { ssoEvents as en } from './en/sso-events.ts'
import { inEachLanguage } from './in-each-language.ts'

export const ssoEventsWords = inEachLanguage('ssoEvents', en)
