import { AsyncLocalStorage } from 'node:async_hooks'
import { Server } from 'node:http'
import Negotiator from 'negotiator'

// As in words/language.ts, which cannot be imported before Next.js has built it; language.test.ts holds the two together.
export const languages = ['en', 'de', 'fr']
export const cookieName = 'hotdesk-language'

/**
 * Lets words/language.ts know the reader's language wherever a page is made, which it could otherwise only learn by
 * asking Next.js asynchronously. Call it before the server is made.
 */
export function chooseLanguages() {
  const store = new AsyncLocalStorage()
  Reflect.set(globalThis, Symbol.for('hotdesk.language'), store)
  const { emit } = Server.prototype
  Server.prototype.emit = function (event, ...rest) {
    if (event !== 'request') return emit.call(this, event, ...rest)
    return store.run(localeOf(rest[0]), () => emit.call(this, event, ...rest))
  }
}

/**
 * The language chosen, otherwise the browser's, with the country that the browser prefers: `fr`, `en-US`. Programs always
 * read the same words.
 *
 * @param {{ url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 */
export function localeOf(request) {
  if (/^\/(api\/v1|metrics|reports\/\w+\.csv)(\/|\?|$)/.test(request.url ?? '')) return 'en'
  const browser = new Negotiator(request)
  const language = chosenIn(request.headers.cookie) ?? browser.language(languages) ?? 'en'
  const [preferred = ''] = browser.languages()
  return new RegExp(`^${language}-[A-Z]{2}$`).test(preferred) ? preferred : language
}

/** @param {string} [cookies] */
function chosenIn(cookies = '') {
  const chosen = new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(cookies)?.[1]
  return languages.find((one) => one === chosen)
}
