import { hotDeskOn } from './hot-desk-on.ts'
import { prompts } from './specification/prompts.ts'

const languages = { '2002': 'de', '2003': 'es', '2004': 'fr', '2005': 'nl', '3001': 'de' }

hotDeskOn('Asterisk 22, in several languages', { version: 22, languages }, [prompts])
hotDeskOn('Asterisk 16, in several languages', { version: 16, languages }, [prompts])
