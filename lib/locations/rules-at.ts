import { listRules } from '@/lib/access/rules'
import type { Rule } from '@/lib/contract/access'
import { strongestOf } from '@/lib/contract/automatic-logout'
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
  const isAt = ({ level, place }: ShownRule) => level === 'location' && place === name
  const chosenAt = (location: string) => choices.find((choice) => choice.location === location)?.may
  return {
    logout: strongestOf([logout.filter(isAt), logout.filter(({ level }) => level === 'pbx')]),
    access: access.filter(({ locations }) => locations.length === 0 || locations.includes(name)),
    freeDesks: chosenAt(name) ?? chosenAt('') ?? 'everything',
  }
}
