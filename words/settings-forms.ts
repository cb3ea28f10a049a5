import { settingsForms as en } from './en/settings-forms.ts'
import { inEachLanguage } from './in-each-language.ts'

export const settingsFormsWords = inEachLanguage('settingsForms', en)
