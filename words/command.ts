import { command as en } from './en/command.ts'
import { inEachLanguage } from './in-each-language.ts'

export const commandWords = inEachLanguage('command', en)
