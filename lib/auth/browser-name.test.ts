import { expect, it } from 'vitest'
import { forReaders } from '@/e2e/support/readers'
import { browserInWords, browserName } from './browser-name'

const mozilla = (system: string, rest: string) => `Mozilla/5.0 (${system}) ${rest}`
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

it.each([
  [mozilla('Windows NT 10.0; Win64; x64', chrome), 'Chrome on Windows'],
  [mozilla('Windows NT 10.0; Win64; x64', `${chrome} Edg/142.0.0.0`), 'Edge on Windows'],
  [mozilla('X11; Linux x86_64; rv:145.0', 'Gecko/20100101 Firefox/145.0'), 'Firefox on Linux'],
  [mozilla('Linux; Android 16; Pixel 9', chrome), 'Chrome on Android'],
  [mozilla('iPhone; CPU iPhone OS 18_1 like Mac OS X', 'Version/18.1 Mobile/15E148 Safari/604.1'), 'Safari on iOS'],
  [mozilla('Macintosh; Intel Mac OS X 10_15_7', 'Version/18.1 Safari/605.1.15'), 'Safari on macOS'],
  ['curl/8.14.1', 'Unknown browser'],
  ['', 'Unknown browser'],
])('%s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})

const read = forReaders()

it('is recorded in English, and read in the language of its reader', () => {
  const recorded = read('de', () => browserName(mozilla('Windows NT 10.0; Win64; x64', chrome)))
  expect(recorded).toBe('Chrome on Windows')
  expect(read('de', () => browserInWords(recorded))).toBe('Chrome unter Windows')
  expect(read('de', () => browserInWords(browserName('')))).toBe('Unbekannter Browser')
})
