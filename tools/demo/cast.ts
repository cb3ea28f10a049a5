import type { Extension } from '../../sandbox/index.ts'

/** A session as the REST API lists it. */
export interface Session {
  id: string
  phone: string
  extension: string
}

export interface Person {
  number: string
  name: string
  pin: string
}

/** Who and where the tour is about. */
export interface Cast {
  desks: [first: string, second: string, caller: string]
  people: [alice: Person, bob: Person]
}

interface Demo {
  /** Numbers of the desks in the pool. */
  pool: readonly string[]
  people: readonly Extension[]
  sessions: readonly Session[]
  /** Numbers whose phone somebody has open. */
  registered: ReadonlySet<string>
}

/** Picks desks and people that nobody uses. Throws, with what to do, when there are too few. */
export function chooseCast({ pool, people, sessions, registered }: Demo): Cast {
  const busy = new Set([...registered, ...sessions.flatMap(({ phone, extension }) => [phone, extension])])
  const desks = pool.filter((number) => !busy.has(number))
  const free = people.flatMap(({ number, name, pin }) => (pin && !busy.has(number) ? [{ number, name, pin }] : []))
  const [first, second, caller] = desks
  const [alice, bob] = free
  if (first && second && caller && alice && bob) return { desks: [first, second, caller], people: [alice, bob] }
  throw new Error(
    `The tour needs three desks and two people that nobody uses. Free desks: ${listed(desks)}; free people: ${listed(free.map(({ number }) => number))}.\n` +
      'Log people out on the board, close phones (q in their terminal), or add desks on the page Phones; then try again.',
  )
}

const listed = (numbers: readonly string[]) => numbers.join(', ') || 'none'

/** Whether a session is the tour's: at one of its desks, by one of its people. */
export const isOwn = ({ desks, people }: Cast, { phone, extension }: Session) =>
  desks.includes(phone) && people.some(({ number }) => number === extension)
