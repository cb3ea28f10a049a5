import { pins as de } from './de/pins.ts'
import { pins as en } from './en/pins.ts'
import { inEachLanguage } from './in-each-language.ts'

export const pinWords = inEachLanguage({ en, de })
