import { beginAttempt, type Counter, pauseOf } from '@/lib/auth/attempts'
import { addressCounters, networkOf } from '@/lib/auth/limits'
import { webPlace } from '@/lib/contract/web-place'
import type { PinSettings } from '@/lib/contract/settings'
import { Problem, type ProblemCode, TooManyAttempts } from '@/lib/problems/problem'
import type { Context } from '@/lib/verbs/verb'
import { sendCheckPin, workerOf } from '@/lib/worker-client'

export interface OwnPin {
  pbx: string
  extension: string
  pin: string
  /** Of the client, verified. */
  address: string
}

/** `until`: no PIN counts here before. */
export type PinAnswer = { kind: 'right'; name: string } | { kind: 'wrong' } | { kind: 'locked'; until: Date }

/** For these the answer says only that it was wrong. */
const wrong = new Set<ProblemCode>(['wrong_pin', 'pin_locked', 'unknown_extension', 'no_mailbox', 'no_pin'])
/** The worker has counted these, as at a phone; the others have no PIN that could be guessed. */
const guessed = new Set<ProblemCode>(['wrong_pin', 'pin_locked'])

/**
 * Has the worker look whether it is right; nobody else ever sees a stored PIN. The worker's own lock counts, by extension
 * and network as if that were a phone. Extensions that do not exist are locked in the same way here, so that nobody learns
 * which ones do. Throws Problem trivial_pin, and where it cannot be said.
 */
export async function checkPin(ctx: Context, asked: OwnPin, pins: PinSettings): Promise<PinAnswer> {
  const network = networkOf(asked.address)
  const nobody = counterOfNobody(asked, network, pins)
  const counted = await Promise.all([beginAttempt(addressCounters(network)), beginAttempt([nobody])]).catch(lockedBy)
  if (counted instanceof Date) return { kind: 'locked', until: counted }
  const [here, unknown] = counted
  const answer = await askWorker(ctx, asked, network).catch(async (error: unknown) => {
    // That nobody could say is nobody's mistake.
    await Promise.all([here.succeed(), unknown.succeed()])
    throw error
  })
  if (typeof answer !== 'string' || guessed.has(answer)) await unknown.succeed()
  if (typeof answer !== 'string') {
    await here.succeed()
    return { kind: 'right', ...answer }
  }
  const until = await lockedUntil(ctx, asked, network, nobody)
  return until ? { kind: 'locked', until } : { kind: 'wrong' }
}

const minute = 60_000

function counterOfNobody({ pbx, extension }: OwnPin, network: string, pins: PinSettings): Counter {
  const [longestPause, forgiveEvery] = [pins.longestLockMinutes * minute, pins.pinMinutes * minute]
  const allowance = { failures: pins.pinsAtOnePhone, firstPause: minute, longestPause, forgiveEvery }
  return { name: `own page: ${pbx} ${extension} ${network}`, allowance }
}

function lockedBy(error: unknown): Date {
  if (error instanceof TooManyAttempts) return new Date(Date.now() + error.wait)
  throw error
}

async function askWorker(ctx: Context, { pbx, extension, pin }: OwnPin, network: string) {
  try {
    const command = { pbx, extension, pin, place: webPlace(network) }
    const { name } = await sendCheckPin(await workerOf(ctx, pbx), command)
    return { name }
  } catch (error) {
    if (error instanceof Problem && wrong.has(error.code)) return error.code
    throw error
  }
}

/** Always asked in both places, so that the time it takes gives nothing away. */
async function lockedUntil(
  { db }: Context,
  { pbx, extension }: OwnPin,
  network: string,
  nobody: Counter,
): Promise<Date | null> {
  const here = { pbxId: pbx, phone: webPlace(network), extension: { in: [extension, ''] } }
  const where = { ...here, until: { gt: new Date() } }
  const [lock, pause] = await Promise.all([
    db.pinLock.findFirst({ where, orderBy: { until: 'desc' }, select: { until: true } }),
    pauseOf(nobody),
  ])
  return lock?.until ?? (pause > 0 ? new Date(Date.now() + pause) : null)
}
