import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll } from 'vitest'
import type { Language } from '../../words/language.ts'
import { fetchAllLanguages } from '../../words/translations.ts'

const key = Symbol.for('hotdesk.language')

/**
 * Lets the tests of a file read as people do whose requests are in a language (runtime/launch/language.mjs). Gives what reads
 * in another one.
 * @param everybody the language of all who are not said to read another; left out: they are programs, and read English
 */
export function forReaders(everybody?: Language): <T>(language: Language, work: () => T) => T {
  const readers = new AsyncLocalStorage<string>()
  beforeAll(async () => {
    const run = <T>(language: string, work: () => T) => readers.run(language, work)
    Reflect.set(globalThis, key, { getStore: () => readers.getStore() ?? everybody, run })
    await fetchAllLanguages()
  })
  afterAll(() => Reflect.deleteProperty(globalThis, key))
  return (language, work) => readers.run(language, work)
}
