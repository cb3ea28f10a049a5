import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settingsSchema } from '../../lib/contract/settings.ts'
import type { RoutedSession } from '../adapters/postgres/store.ts'
import { devicesOf, dialOf, type Entries, type EntryName, userOf } from '../../pbx/entries.ts'
import type { Readings } from '../../pbx/readings.ts'
import { compare, driftIn } from './compare.ts'
import { leaveOut } from './finding.ts'
import { numbersOf, stateOf } from './load.ts'
import { partsOf } from './parts.ts'
import { bySession, join, type Plan } from './plan.ts'
import { portionsOf } from './portions.ts'

/** How often a session's numbers may be asked for; where each is looked for among all others it is ten thousand times. */
const mostQuestions = 200
const timeout = 120_000
let questions = 0

/** Counts how often it is asked for its numbers. */
class Counted implements RoutedSession {
  readonly open = true
  readonly settled = true
  readonly appliedAt = new Date()

  constructor(
    readonly id: string,
    private readonly numbers: { phone: string; extension: string },
    readonly appliedUnder: RoutedSession['appliedUnder'],
  ) {}

  get phone(): string {
    questions += 1
    return this.numbers.phone
  }

  get extension(): string {
    questions += 1
    return this.numbers.extension
  }
}

const sessions = Array.from({ length: 10_000 }, (_, index) => {
  const numbers = { phone: String(500_000 + index), extension: String(100_000 + index) }
  return new Counted(String(index), numbers, { strategy: 'device_assignment', ringOwnDevices: index % 2 === 0 })
})

const astDb: Entries = new Map<EntryName, string | null>(
  sessions.flatMap(({ phone, extension }) =>
    [phone, extension].flatMap((number): [EntryName, string][] => [
      [devicesOf(number), number],
      [userOf(number), number],
      [dialOf(number), `PJSIP/${number}`],
    ]),
  ),
)

const originals = new Map<EntryName, string | null>(
  sessions.flatMap(({ phone, extension }): [EntryName, string][] => [
    [devicesOf(extension), extension],
    [devicesOf(phone), phone],
    [userOf(phone), phone],
  ]),
)

/** A PBX that has forgotten every login. */
const readings: Readings = {
  readEntries: (names) => Promise.resolve(new Map([...names].map((name) => [name, astDb.get(name) ?? null]))),
  readHints: (extensions) => Promise.resolve(new Map([...extensions].map((extension) => [extension, '']))),
}

describe.each([false, true])('ten thousand sessions that all differ; own devices ring: %s', (ringOwnDevices) => {
  const settings = settingsSchema.parse({ ringOwnDevices })
  const state = stateOf({ settings, sessions, originals, setAside: [], restricted: new Set() })
  let plan: Plan
  let drift: Plan

  beforeEach(() => {
    questions = 0
  })
  afterEach(() => expect(questions).toBeLessThan(mostQuestions * sessions.length))

  it('are compared', { timeout }, async () => {
    plan = await compare(readings, state)
    drift = await driftIn(
      plan,
      readings,
      state,
      sessions.map(({ phone }) => phone),
    )
    expect(plan.entries).toHaveLength(30_000)
    expect(drift.entries).toHaveLength(30_000)
  })

  it('are compared part by part, which finds the same', { timeout }, async () => {
    const parts = partsOf(state)
    expect(parts.length).toBeGreaterThan(10)
    const plans = []
    for (const part of parts) plans.push(await compare(readings, part))
    expect(sorted(join(...plans))).toEqual(sorted(plan))
  })

  it('are compared, left out and cut into portions', { timeout }, () => {
    const switching = { entries: [], states: [], returns: [] }
    const none = { switching, urgent: new Set<never>() }
    const finding = { state, plan, drift, concerned: [...sessions], ...none, done: [...sessions] }
    expect(bySession(drift, sessions).size).toBe(10_000)
    expect(leaveOut(finding, numbersOf(sessions.slice(1)))).toMatchObject({ done: [sessions[0]] })
    const portions = portionsOf(finding, sessions)
    expect(portions.length).toBeGreaterThan(100)
    expect(sorted(join(...portions.map((portion) => portion.plan)))).toEqual(sorted(plan))
  })
})

const sorted = (plan: Plan) => plan.entries.map(({ name, wanted }) => `${name} ${wanted}`).sort()
