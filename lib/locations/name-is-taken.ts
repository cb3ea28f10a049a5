import { failedWith } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { locationsWords } from '@/words/locations'

/** Throws Problem location_exists where that is what went wrong. */
export function nameIsTaken(error: unknown): never {
  if (!failedWith(error, 'P2002')) throw error
  throw new Problem('location_exists', [{ field: 'name', message: locationsWords().problems.nameTaken }])
}
