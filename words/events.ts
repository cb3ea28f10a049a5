import { events as en } from './en/events.ts'
import { inEachLanguage } from './in-each-language.ts'

export const eventsWords = inEachLanguage('events', en)
