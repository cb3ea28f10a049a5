import type { PersonUse } from '@/lib/contract/reports'
import type { Role } from '@/lib/contract/roles'
import type { PerPerson } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'
import { firstPbx } from '@/lib/contract/pbxes'
import { Problem } from '@/lib/problems/problem'
import { loadSettings } from '@/lib/settings/load-settings'
import type { Rights } from '@/lib/verbs/permissions'
import type { Scope } from './range'
import { loadPeople } from './sessions'

/** Who reads reports at all, on the page. */
export const mayReadReports = (role: Role): boolean => role === 'admin' || role === 'manager'

/** Who may know it of single people, where the settings let anybody. The command line is held to the setting as well. */
export function mayReadPeople(rights: Rights, perPerson: PerPerson): boolean {
  if (perPerson === 'nobody') return false
  switch (rights.kind) {
    case 'everything':
      return true
    case 'scopes':
      return rights.scopes.includes('admin')
    case 'role':
      return rights.role === 'admin' || (rights.role === 'manager' && perPerson === 'managers')
    case 'person':
      return false
  }
}

export async function perPersonSetting(db: Transaction): Promise<PerPerson> {
  return (await loadSettings(db, firstPbx)).reports.values.reportsPerPerson
}

/** How long each person was logged in at desks. Throws Problem not_by_person where the settings or the rights do not allow it. */
export async function loadPerPerson(db: Transaction, rights: Rights, scope: Scope): Promise<PersonUse[]> {
  if (!mayReadPeople(rights, await perPersonSetting(db))) throw new Problem('not_by_person')
  return loadPeople(db, scope)
}
