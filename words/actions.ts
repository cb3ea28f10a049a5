import { actions as en } from './en/actions.ts'
import { inEachLanguage } from './in-each-language.ts'

export const actionsWords = inEachLanguage('actions', en)
