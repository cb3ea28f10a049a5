import { deskPanel as en } from './en/desk-panel.ts'
import { inEachLanguage } from './in-each-language.ts'

export const deskPanelWords = inEachLanguage('deskPanel', en)
