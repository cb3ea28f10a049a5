import { language, type Language } from './language.ts'

/** The words of a language by the part of the app. */
type Parts = Record<string, unknown>

/** English comes with each part. The others are fetched as a whole: most readers need none of them. */
const others: Record<Exclude<Language, 'en'>, () => Promise<Parts>> = {
  de: () => import('./de/index.ts'),
  fr: () => import('./fr/index.ts'),
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

/** For a server, which has readers of all languages. */
export async function fetchAllLanguages(): Promise<void> {
  await Promise.all(Object.keys(others).map((one) => fetchLanguage(one as keyof typeof others)))
}

async function fetchLanguage(wanted: keyof typeof others): Promise<void> {
  translations()[wanted] = await others[wanted]()
}

let fetched: Promise<void> | undefined

/** For a browser: what its page has to wait for; null when its words are there. */
export function wordsToCome(): Promise<void> | null {
  const wanted = language()
  if (wanted === 'en' || translations()[wanted]) return null
  // Without them the page speaks English.
  return (fetched ??= fetchLanguage(wanted).catch(() => void (translations()[wanted] = {})))
}
