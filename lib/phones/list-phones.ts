import { loadDesks } from '@/lib/board/desks'
import type { Desk } from '@/lib/contract/board'

/** The pool, in the order of numbers. */
export function listPhones(): Promise<Desk[]> {
  return loadDesks()
}
