import { faults as en } from './en/faults.ts'
import { inEachLanguage } from './in-each-language.ts'

export const faultsWords = inEachLanguage('faults', en)
