import { healthCheck as de } from './de/health-check.ts'
import { healthCheck as en } from './en/health-check.ts'
import { inEachLanguage } from './in-each-language.ts'

export const healthCheckWords = inEachLanguage({ en, de })
