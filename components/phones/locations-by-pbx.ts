import type { DesksAtPlace } from '@/lib/contract/places'

/** The names of the locations that there are, in their order. */
export function locationsByPbx(places: readonly DesksAtPlace[]): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { pbx, location } of places) if (location !== '') (found[pbx] ??= []).push(location)
  return found
}
