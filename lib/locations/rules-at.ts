import { listRules } from '@/lib/access/rules'
import type { Rule } from '@/lib/contract/access'
import type { FreeDeskMay } from '@/lib/contract/free-desks'
import type { Location } from '@/lib/contract/locations'
import type { ShownRule } from '@/lib/contract/logout-rules'
import type { Transaction } from '@/lib/db'
import { listFreeDesks } from '@/lib/free-desks/list-free-desks'
import { listLogoutRules } from '@/lib/logout-rules/list-rules'

/** What is ruled about the desks of a location, as far as it is the same for each of them. */
export interface RulesAt {
  /** Without those of single desks and people, which come before them. */
  logout: ShownRule[]
  /** Who may log in there, of those for whom there is a rule. */
  access: Rule[]
  freeDesks: FreeDeskMay
}

export async function loadRulesAt(db: Transaction, { pbx, name }: Pick<Location, 'pbx' | 'name'>): Promise<RulesAt> {
  const [logout, access, choices] = await Promise.all([
    listLogoutRules(db, pbx),
    listRules(db, pbx),
    listFreeDesks(db, pbx),
  ])
  const chosenAt = (location: string) => choices.find((choice) => choice.location === location)?.may
  return {
    logout: countingAt(logout, name),
    access: access.filter(({ locations }) => locations.length === 0 || locations.includes(name)),
    freeDesks: chosenAt(name) ?? chosenAt('') ?? 'everything',
  }
}

/** As lib/contract/automatic-logout.ts does it for a session: of each clock the rule of the location, else that of its PBX. */
function countingAt(rules: readonly ShownRule[], name: string): ShownRule[] {
  const own = strongest(rules.filter(({ level, place }) => level === 'location' && place === name))
  if (own.some(({ rule }) => rule.clock === 'stay')) return own
  const clocks = new Set(own.map(({ rule }) => rule.clock))
  const ofPbx = strongest(rules.filter(({ level }) => level === 'pbx'))
  return [...own, ...ofPbx.filter(({ rule }) => !clocks.has(rule.clock))]
}

/** Beside a rule by which people stay no other counts. */
function strongest(rules: ShownRule[]): ShownRule[] {
  const stay = rules.find(({ rule }) => rule.clock === 'stay')
  return stay ? [stay] : rules
}
