import type { WallDetails, WallNames } from '@/lib/contract/walls'
import { listed } from '@/words/numbers'
import { wallsWords } from '@/words/walls'

/** How a wall names people, for the form and for lists. */
export function nameWords(names: WallNames): { choice: string; shown: string } {
  const words: Record<WallNames, { choice: string; shown: string }> = wallsWords().names
  return words[names]
}

/** What a wall shows, in one sentence. */
export function shows({ locations, names, plans, seconds }: Omit<WallDetails, 'name'>): string {
  const words = wallsWords()
  const where = locations.length === 0 ? words.everyLocation : listed(locations)
  return words.shows(where, nameWords(names).shown, plans, seconds)
}
