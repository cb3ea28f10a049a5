import { failedWith } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { plansWords } from '@/words/plans'

/** Throws Problem floor_exists where that is what went wrong. */
export function floorIsTaken(error: unknown): never {
  if (!failedWith(error, 'P2002')) throw error
  throw new Problem('floor_exists', [{ field: 'name', message: plansWords().floorTaken }])
}
