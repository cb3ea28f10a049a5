import type { Floor } from '@/lib/contract/floors'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { loadFloor } from './list-floors'

/** null: there is none, or none any more. */
export async function findFloor(db: Transaction, id: string): Promise<Floor | null> {
  return loadFloor(db, id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'no_such_floor') return null
    throw error
  })
}
