import type { TestStore } from './test-store.ts'
import type { ScriptedClock } from './scripted-clock.ts'
import { until } from './until.ts'

/** A desk of the pool whose people are logged out five minutes after they have come: what a look at the clocks shows. */
export interface HastyDesk {
  number: string
  /** Two that sit nowhere else. */
  people: readonly [string, string]
}

/**
 * Returns after everybody who is to be logged out now: two others, one after the other, are logged out in the meantime.
 */
export async function hasLooked(store: TestStore, clock: ScriptedClock, { number, people }: HastyDesk): Promise<void> {
  for (const extension of people) await comesAndGoes(store, clock, number, extension)
}

async function comesAndGoes({ db, pbxId }: TestStore, clock: ScriptedClock, phone: string, extension: string) {
  const rule = { clock: 'duration', minutes: 5 }
  const place = { pbxId, level: 'desk', place: phone }
  await db.logoutRule.create({ data: { ...place, clock: rule.clock, rule, since: new Date(0) } })
  const startedAt = new Date(clock.now().getTime() - 300_000)
  await db.session.create({ data: { pbxId, startedBy: {}, phone, extension, name: '', startedAt } })
  await until(`${phone} to be free`, async () => (await db.session.count({ where: { phone, endedAt: null } })) === 0)
  await db.logoutRule.deleteMany({ where: place })
}
