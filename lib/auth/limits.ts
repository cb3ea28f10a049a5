import { isIPv6 } from 'node:net'
import { type Allowance, type Attempt, beginAttempt, type Counter, failuresOf } from './attempts'
import { passwordQueue } from './work-queue'

const second = 1000
const minute = 60 * second

/** One account from one address, one device, one code from one address: a person who mistypes. */
const person: Allowance = { failures: 5, firstPause: 5 * second, longestPause: 15 * minute, forgiveEvery: 15 * minute }
/** The same while somebody guesses the account from many addresses. */
const underAttack: Allowance = { ...person, failures: 1, firstPause: minute }
/** An account as a whole: never closed, or guessing would keep its owner out. It only says when there is an attack. */
const account: Allowance = { failures: 50, firstPause: 0, longestPause: 0, forgiveEvery: 5 * minute }
/** An address, over all accounts: an office behind one address mistypes more often than a person. */
const address: Allowance = { failures: 30, firstPause: 5 * second, longestPause: 15 * minute, forgiveEvery: minute }
const device: Allowance = { ...person, failures: 10 }

/** Who is limited, and how. */
interface Limits {
  counters: Counter[]
  /** Of whom at most so many wait at the same time. */
  source: string
  /** Goes before those whom we do not know. */
  isKnown: boolean
}

/** Somebody who never signed in to this account from this browser. */
export async function strangerLimits(username: string, from: string, now?: number): Promise<Limits> {
  const network = networkOf(from)
  const whole: Counter = { name: `account ${username}`, allowance: account, isShared: true }
  const isAttacked = (await failuresOf(whole, now)) >= account.failures
  const here: Counter = { name: `${username} at ${network}`, allowance: isAttacked ? underAttack : person }
  return { counters: [...addressCounters(network), whole, here], source: network, isKnown: false }
}

/** A browser that has signed in to this account before: the guesses of others do not count against it. */
export function deviceLimits(id: string): Limits {
  return { counters: [{ name: `device ${id}`, allowance: device }], source: `device ${id}`, isKnown: true }
}

/** Somebody who is signed in, and has to say the present password. */
export function ownPasswordLimits(id: string): Limits {
  return { counters: [{ name: `own password ${id}`, allowance: person }], source: `account ${id}`, isKnown: true }
}

export function setupCodeLimits(from: string): Limits {
  const network = networkOf(from)
  const code: Counter = { name: `setup at ${network}`, allowance: person }
  return { counters: [...addressCounters(network), code], source: network, isKnown: false }
}

/**
 * Decides an attempt: `isRight` runs when it is its turn, and counts as a failure until it says otherwise.
 * Throws TooManyAttempts, or TryAgainLater when too many are being decided.
 */
export async function decide({ counters, ...who }: Limits, isRight: () => Promise<boolean>, now?: number) {
  return passwordQueue().run(who, async () => {
    const attempt: Attempt = await beginAttempt(counters, now)
    const right = await isRight()
    if (right) await attempt.succeed()
    return right
  })
}

/** Each beginning of a single sign-on has us ask the provider: an office that comes to work at once, and no more than that. */
const beginning: Allowance = { failures: 100, firstPause: second, longestPause: minute, forgiveEvery: second }

/** Nothing is guessed there, so that none of them is taken back. Throws TooManyAttempts. */
export async function countBeginning(from: string, now?: number): Promise<void> {
  await beginAttempt([{ name: `single sign-on at ${networkOf(from)}`, allowance: beginning }], now)
}

/** Everybody who guesses from there, no matter what they guess. */
export const addressCounters = (network: string): Counter[] => [
  { name: `address ${network}`, allowance: address, isShared: true },
]

/** An IPv6 client chooses the second half of its address itself. */
export function networkOf(from: string): string {
  if (!isIPv6(from)) return from
  const [head = '', tail] = from.replace(/%.*/, '').split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const missing = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0)
  const groups = [...(before ?? []), ...Array<string>(missing).fill('0'), ...(after ?? [])]
  return groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':') // prettier-ignore
}
