import type { Transaction } from '@/lib/db'
import type { Rights } from '@/lib/verbs/permissions'
import { loadDays } from './days'
import { loadOccupancy } from './occupancy'
import { loadPerPerson } from './per-person'
import { loadDeskUse, loadLocations, loadNeverUsed, loadWithoutEmergencyId } from './places'
import type { Scope } from './range'
import { loadEndings, loadRefusals } from './sessions'
import { type ReportTable, type TableName, tables } from './tables'

interface Asked {
  scope: Scope
  rights: Rights
}

/** One table by itself, with all of its rows. Throws Problem not_by_person. */
export async function loadTable(db: Transaction, name: TableName, { scope, rights }: Asked): Promise<ReportTable> {
  switch (name) {
    case 'hours':
      return tables.hours(await loadOccupancy(db, scope))
    case 'days':
      return tables.days({ days: await loadDays(db, scope) })
    case 'locations':
      return tables.locations({ locations: await loadLocations(db, scope) })
    case 'desks':
      return tables.desks({ desks: await loadDeskUse(db, scope) })
    case 'unused':
      return tables.unused({ neverUsed: await loadNeverUsed(db, scope) })
    case 'endings':
      return tables.endings({ endings: await loadEndings(db, scope) })
    case 'refusals':
      return tables.refusals({ refusals: await loadRefusals(db, scope) })
    case 'emergency':
      return tables.emergency({ withoutEmergencyId: await loadWithoutEmergencyId(db, scope) })
    case 'people':
      return tables.people({ people: await loadPerPerson(db, rights, scope) })
  }
}
