import { rememberForYear } from '../ui/remember'
import { languageCookie } from '@/words/language'

/** The page comes again in the language of the person who uses this browser. */
export function chooseLanguage(chosen: string): void {
  rememberForYear(languageCookie, chosen)
  location.reload()
}
