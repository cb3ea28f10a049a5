import { webhooks as de } from './de/webhooks.ts'
import { webhooks as en } from './en/webhooks.ts'
import { inEachLanguage } from './in-each-language.ts'

export const webhooksWords = inEachLanguage({ en, de })
