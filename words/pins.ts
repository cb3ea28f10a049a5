import { pins as en } from './en/pins.ts'
import { inEachLanguage } from './in-each-language.ts'

export const pinsWords = inEachLanguage('pins', en)
