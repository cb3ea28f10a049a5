import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { language, languageCookie, languages, locale } from '../../words/language.ts'
import { chooseLanguages, cookieName, localeOf, languages as languagesOfServer } from './language.mjs'

it('knows the languages and the cookie of words/', () => {
  expect(languagesOfServer).toEqual(languages)
  expect(cookieName).toBe(languageCookie)
})

it.each([
  { what: 'a browser says nothing', accepts: undefined, cookie: undefined, is: 'en' },
  { what: 'a browser takes anything', accepts: '*', cookie: undefined, is: 'en' },
  { what: 'a browser prefers German', accepts: 'de-AT,de;q=0.9,en;q=0.8', cookie: undefined, is: 'de-AT' },
  { what: 'a browser names a country alone', accepts: 'fr-CH', cookie: undefined, is: 'fr-CH' },
  { what: 'there are words for the second choice', accepts: 'fi,fr;q=0.5,en;q=0.3', cookie: undefined, is: 'fr' },
  { what: 'there are words for none', accepts: 'fi,sv;q=0.5', cookie: undefined, is: 'en' },
  { what: 'the country is that of another language', accepts: 'fi-FI,en-US;q=0.5', cookie: undefined, is: 'en' },
  { what: 'the country is none that Intl would take', accepts: 'en-a!b', cookie: undefined, is: 'en' },
  { what: 'an American has chosen English', accepts: 'en-US', cookie: 'hotdesk-language=en', is: 'en-US' },
  { what: 'somebody has chosen another', accepts: 'de', cookie: 'a=b; hotdesk-language=fr', is: 'fr' },
  { what: 'somebody has chosen English', accepts: 'de', cookie: 'hotdesk-language=en; a=b', is: 'en' },
  { what: 'what was chosen is no longer there', accepts: 'de', cookie: 'hotdesk-language=tlh', is: 'de' },
  { what: 'another cookie is called alike', accepts: 'de', cookie: 'x-hotdesk-language=fr', is: 'de' },
])('speaks $is where $what', ({ accepts, cookie, is }) => {
  const headers = { ...(accepts && { 'accept-language': accepts }), ...(cookie && { cookie }) }
  expect(localeOf({ url: '/phones?show=all', headers })).toBe(is)
})

const german = { 'accept-language': 'de', cookie: `${languageCookie}=de` }

it.each(['/api/v1', '/api/v1/desks', '/api/v1?pretty', '/metrics', '/metrics?pbx=main', '/reports/days.csv?pbx=main'])(
  'speaks English to programs: %s',
  (url) => {
    expect(localeOf({ url, headers: german })).toBe('en')
  },
)

it.each(['/', '/reports?range=own', '/api/search?search=api/v1', '/api/v10', '/metrics-of-today'])(
  'speaks German at %s',
  (url) => {
    expect(localeOf({ url, headers: german })).toBe('de')
  },
)

it('keeps the language of each request for as long as it is answered, and none besides', async () => {
  chooseLanguages()
  let goOn: () => void = () => undefined
  const both = new Promise<void>((resolve) => (goOn = resolve))
  const server = createServer((request, response) => {
    if (request.headers['accept-language'] === 'fr-CH') goOn()
    void both.then(() => response.end(`${language()} ${locale()}`))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const ask = async (accepts: string) => {
    const headers = { 'Accept-Language': accepts }
    const [answer] = (await once(get({ port, host: '127.0.0.1', headers }), 'response')) as [IncomingMessage]
    return text(answer)
  }
  expect(await Promise.all([ask('de'), ask('fr-CH')])).toEqual(['de de-DE', 'fr fr-CH'])
  expect(language()).toBe('en')
  server.close()
})
