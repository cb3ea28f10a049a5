import { createHmac } from 'node:crypto'
import { db, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import { TooManyAttempts } from '@/lib/problems/problem'

/** So many failures, then a pause that doubles with each further one. Milliseconds. */
export interface Allowance {
  failures: number
  firstPause: number
  /** 0: failures are counted, and nobody has to pause. */
  longestPause: number
  /** One failure is forgiven each time this has passed. */
  forgiveEvery: number
}

export interface Counter {
  /** What is counted. */
  name: string
  allowance: Allowance
  /** Others are counted here too, so that a success takes back its own attempt alone. */
  isShared?: true
}

export interface Attempt {
  /** The attempt was right after all. */
  succeed(): Promise<void>
}

/**
 * Counts an attempt as failed before it is decided, so that many at once cannot slip through together. One that comes
 * during a pause counts nowhere. Everybody names shared counters in the same order, or two could wait for each other.
 * Throws TooManyAttempts.
 */
export async function beginAttempt(counters: Counter[], now = Date.now()): Promise<Attempt> {
  await forgetOld(now)
  const pauses = await db().$transaction(async (tx) => {
    const ends: Date[] = []
    for (const counter of counters) ends.push(await count(tx, counter, now))
    return ends
  })
  return {
    async succeed() {
      for (const [index, counter] of counters.entries()) await takeBack(counter, pauses[index] ?? new Date(now), now)
    },
  }
}

/** How many failures are not forgiven yet. */
export async function failuresOf({ name, allowance }: Counter, now = Date.now()): Promise<number> {
  const tally = await db().failedAttempt.findUnique({ where: { key: keyOf(name) } })
  return tally ? Math.max(0, tally.failures - (now - tally.lastAt.getTime()) / allowance.forgiveEvery) : 0
}

/** Milliseconds until the next attempt may come; 0: at once. */
export async function pauseOf({ name }: Counter, now = Date.now()): Promise<number> {
  const tally = await db().failedAttempt.findUnique({ where: { key: keyOf(name) } })
  return Math.max(0, (tally?.blockedUntil.getTime() ?? 0) - now)
}

/** @returns when the next attempt may come */
async function count(tx: Transaction, { name, allowance }: Counter, now: number): Promise<Date> {
  const key = keyOf(name)
  const at = new Date(now)
  // One statement, so that of several at once each sees the one before.
  const [counted] = await tx.$queryRaw<{ failures: number }[]>`
    INSERT INTO failed_attempts AS f (key, failures, last_at, blocked_until) VALUES (${key}, 1, ${at}, ${at})
    ON CONFLICT (key) DO UPDATE SET last_at = ${at}, failures = 1 + greatest(0,
      f.failures - extract(epoch FROM (${at} - f.last_at)) * 1000 / ${allowance.forgiveEvery}::float8)
    WHERE f.blocked_until <= ${at}
    RETURNING failures`
  if (counted === undefined) throw new TooManyAttempts((await blockedUntil(tx, key)) - now)
  const end = new Date(now + pauseAfter(counted.failures, allowance))
  if (end > at) await tx.failedAttempt.update({ where: { key }, data: { blockedUntil: end } })
  return end
}

async function blockedUntil(tx: Transaction, key: string): Promise<number> {
  return (await tx.failedAttempt.findUniqueOrThrow({ where: { key } })).blockedUntil.getTime()
}

function pauseAfter(failures: number, { failures: free, firstPause, longestPause }: Allowance): number {
  const whole = Math.ceil(failures)
  return whole < free ? 0 : Math.min(longestPause, firstPause * 2 ** (whole - free))
}

async function takeBack({ name, isShared }: Counter, pause: Date, now: number): Promise<void> {
  const key = keyOf(name)
  if (!isShared) await db().failedAttempt.deleteMany({ where: { key } })
  else
    // The pause that others caused stays.
    await db().$executeRaw`
      UPDATE failed_attempts SET failures = greatest(0, failures - 1),
        blocked_until = CASE WHEN blocked_until = ${pause} THEN ${new Date(now)} ELSE blocked_until END
      WHERE key = ${key}`
}

const day = 24 * 60 * 60 * 1000
const mostRows = 10_000

/** Once a minute: what lies back too far, and the oldest when there are very many. */
async function forgetOld(now: number): Promise<void> {
  const last = processWide('attempts forgotten', () => ({ at: 0 }))
  if (Math.abs(now - last.at) < 60_000) return
  last.at = now
  // Rows that are being counted at this moment are left for the next time.
  await db().$executeRaw`
    DELETE FROM failed_attempts WHERE key IN (SELECT key FROM failed_attempts
      WHERE last_at < ${new Date(now - day)}
        OR last_at < (SELECT last_at FROM failed_attempts ORDER BY last_at DESC OFFSET ${mostRows - 1} LIMIT 1)
      FOR UPDATE SKIP LOCKED)`
}

/** Names hold what was typed as a user name, now and then a password: only we can say which name a row is for. */
function keyOf(name: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`attempts ${name}`).digest('base64url')
}
