import type { Wall, WallNames } from '@/lib/contract/walls'

/** How a wall names people, for the form and for lists. */
export const nameWords: Record<WallNames, { choice: string; shown: string }> = {
  full: { choice: 'In full: Alice Lee', shown: 'full names' },
  short: { choice: 'First name and initial: Alice L.', shown: 'first names and initials' },
  initials: { choice: 'Initials: A. L.', shown: 'initials' },
  hidden: { choice: 'Not at all: which desks are taken', shown: 'no names' },
}

/** What a wall shows, in one sentence. */
export function shows({ locations, names, seconds }: Pick<Wall, 'locations' | 'names' | 'seconds'>): string {
  const where = locations.length === 0 ? 'Every location' : new Intl.ListFormat('en').format(locations)
  return `${where}, with ${nameWords[names].shown}, ${seconds} seconds each.`
}
