import type { Rule } from '@/lib/contract/access'
import type { Transaction } from '@/lib/db'
import { rulesOfPerson } from './rules'

/** What is ruled about a person, as far as it decides where they may log in. */
export interface AccessOfPerson {
  rules: Rule[]
  isExcluded: boolean
  /** Names of their groups. */
  groups: string[]
}

export async function loadAccessOfPerson(db: Transaction, pbx: string, extension: string): Promise<AccessOfPerson> {
  const [rules, excluded, groups] = await Promise.all([
    rulesOfPerson(db, pbx, extension),
    db.excludedNumber.count({ where: { pbxId: pbx, number: extension } }),
    db.peopleGroup.findMany({
      where: { pbxId: pbx, members: { some: { extension } } },
      select: { name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return { rules, isExcluded: excluded > 0, groups: groups.map(({ name }) => name) }
}
