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
    return store.run(languageOf(rest[0]), () => emit.call(this, event, ...rest))
  }
}

/**
 * The one chosen, otherwise the browser's. Programs always read the same words.
 *
 * @param {{ url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 */
export function languageOf(request) {
  if (/^\/(api\/v1|metrics|reports\/\w+\.csv)(\/|\?|$)/.test(request.url ?? '')) return 'en'
  const chosen = new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1]
  if (chosen !== undefined && languages.includes(chosen)) return chosen
  return new Negotiator(request).language(languages) ?? 'en'
}
