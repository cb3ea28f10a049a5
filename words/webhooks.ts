import { webhooks as en } from './en/webhooks.ts'
import { inEachLanguage } from './in-each-language.ts'

export const webhooksWords = inEachLanguage('webhooks', en)
