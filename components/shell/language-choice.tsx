'use client'
import { Select } from '../ui/select'
import { chooseLanguage } from './choose-language'
import { language, languageNames, languages } from '@/words/language'
import { shellWords } from '@/words/shell'

/** The language of the person who uses this browser; the page comes again in it. */
export function LanguageChoice() {
  return (
    <label className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-muted">
      {shellWords().language}
      <Select
        className="w-auto!"
        autoComplete="off"
        defaultValue={language()}
        onChange={({ target }) => chooseLanguage(target.value)}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </Select>
    </label>
  )
}
