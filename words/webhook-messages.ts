import { webhookMessages as en } from './en/webhook-messages.ts'
import { inEachLanguage } from './in-each-language.ts'

export const webhookMessagesWords = inEachLanguage('webhookMessages', en)
