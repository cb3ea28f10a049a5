import { failedWith } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'

/** Throws Problem floor_exists where that is what went wrong. */
export function floorIsTaken(error: unknown): never {
  if (!failedWith(error, 'P2002')) throw error
  const message = 'This location already has a floor with this name. Choose another one.'
  throw new Problem('floor_exists', [{ field: 'name', message }])
}
