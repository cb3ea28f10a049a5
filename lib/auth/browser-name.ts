import { events as inEnglish } from '@/words/en/events'
import { eventsWords } from '@/words/events'

// In this order: each browser also calls itself by the names of those below it.
const browsers: [mark: RegExp, name: string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [mark: RegExp, name: string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/**
 * "Firefox on Windows", in English, as events have it; for people who look for their own, not for decisions: anybody can
 * send any User-Agent.
 */
export function browserName(userAgent: string): string {
  const [browser, system] = [nameIn(browsers, userAgent), nameIn(systems, userAgent)]
  return browser && system ? inEnglish.browserOn(browser, system) : (browser ?? system ?? inEnglish.unknownBrowser)
}

/** Such a name in the reader's language. */
export function browserInWords(name: string): string {
  const words = eventsWords()
  const [browser = '', system] = name.split(' on ')
  if (name === inEnglish.unknownBrowser) return words.unknownBrowser
  return system === undefined ? browser : words.browserOn(browser, system)
}

function nameIn(names: [mark: RegExp, name: string][], userAgent: string): string | undefined {
  return names.find(([mark]) => mark.test(userAgent))?.[1]
}
