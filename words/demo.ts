import { demo as en } from './en/demo.ts'
import { inEachLanguage } from './in-each-language.ts'

export const demoWords = inEachLanguage('demo', en)
