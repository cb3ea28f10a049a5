import type { Location } from '@/lib/contract/locations'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { loadLocation } from './list-locations'

/** null: there is none, or none any more. */
export async function findLocation(db: Transaction, id: string): Promise<Location | null> {
  return loadLocation(db, id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'no_such_location') return null
    throw error
  })
}
