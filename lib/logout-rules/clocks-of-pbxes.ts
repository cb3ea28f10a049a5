import { type ClockedSession, type CountingClock, RulesOfPbx } from '@/lib/contract/automatic-logout'
import type { AutomaticLogout } from '@/lib/contract/board'
import type { Transaction } from '@/lib/db'
import { readRule } from './list-rules'

/** The rules of every PBX, as they count for its sessions now. */
export async function loadClocks(
  db: Transaction,
): Promise<(pbx: string, session: ClockedSession) => AutomaticLogout | null> {
  const rows = await db.logoutRule.findMany()
  const watches = rows.length === 0 ? [] : await db.callWatch.findMany()
  const rules = new Map<string, RulesOfPbx>()
  for (const pbx of new Set(rows.map(({ pbxId }) => pbxId))) {
    const ofPbx = rows.filter(({ pbxId }) => pbxId === pbx).flatMap((row) => readRule(row) ?? [])
    const placed = ofPbx.map((rule) => ({ ...rule, since: new Date(rule.since) }))
    rules.set(pbx, new RulesOfPbx(placed, watches.find(({ pbxId }) => pbxId === pbx)?.since ?? null))
  }
  const none = new RulesOfPbx([], null)
  return (pbx, session) => shown((rules.get(pbx) ?? none).clocksOf(session)[0])
}

const shown = (clock: CountingClock | undefined): AutomaticLogout | null =>
  clock ? { ...clock, at: clock.at?.toISOString() ?? null } : null
