import { calls as en } from './en/calls.ts'
import { inEachLanguage } from './in-each-language.ts'

export const callsWords = inEachLanguage('calls', en)
