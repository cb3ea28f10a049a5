import { failedWith } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'

/** Throws Problem location_exists where that is what went wrong. */
export function nameIsTaken(error: unknown): never {
  if (!failedWith(error, 'P2002')) throw error
  const message = 'There is already a location with this name. Choose another one, or merge the two.'
  throw new Problem('location_exists', [{ field: 'name', message }])
}
