import { language, type Language } from './language.ts'

/** The words of a language by the part of the app. */
type Parts = Record<string, unknown>

/** `first`: what the board says, which most people open and nobody is to wait for. `all` has those as well. */
export type Extent = 'first' | 'all'

/** English comes with each part. The others are fetched: most readers need none of them. */
const others: Record<Exclude<Language, 'en'>, Record<Extent, () => Promise<Parts>>> = {
  de: { first: () => import('./de/first.ts'), all: () => import('./de/index.ts') },
  fr: { first: () => import('./fr/first.ts'), all: () => import('./fr/index.ts') },
}

const key = Symbol.for('hotdesk.words')

/** As far as they have been fetched. Kept where every copy of this module finds them: Next.js has several. */
export function translations(): Partial<Record<Language, Parts>> {
  const known = Reflect.get(globalThis, key) as Partial<Record<Language, Parts>> | undefined
  if (known) return known
  const none = {}
  Reflect.set(globalThis, key, none)
  return none
}

async function fetchLanguage(wanted: keyof typeof others, extent: Extent): Promise<void> {
  const parts = await others[wanted][extent]()
  translations()[wanted] = { ...translations()[wanted], ...parts }
}

/** For a server, which has readers of all languages. */
export async function fetchAllLanguages(): Promise<void> {
  await Promise.all(Object.keys(others).map((one) => fetchLanguage(one as keyof typeof others, 'all')))
}

const here = new Set<Extent>()
const fetched = new Map<Extent, Promise<void>>()

/** For a browser: what its page has to wait for; null when its words are there. */
export function wordsToCome(extent: Extent): Promise<void> | null {
  const wanted = language()
  if (wanted === 'en' || typeof document === 'undefined' || here.has(extent) || here.has('all')) return null
  // Always the same promise: React waits for it.
  const coming = fetched.get(extent) ?? fetchOnce(wanted, extent)
  fetched.set(extent, coming)
  return coming
}

async function fetchOnce(wanted: keyof typeof others, extent: Extent): Promise<void> {
  // Where they cannot be fetched, the page speaks English.
  await fetchLanguage(wanted, extent).catch(() => undefined)
  here.add(extent)
}

/** For what is fetched after the page: it may say anything. */
export const allWords = (): Promise<void> => wordsToCome('all') ?? Promise.resolve()
