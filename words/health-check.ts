import { healthCheck as en } from './en/health-check.ts'
import { inEachLanguage } from './in-each-language.ts'

export const healthCheckWords = inEachLanguage('healthCheck', en)
