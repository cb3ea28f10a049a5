'use client'
import type { Event } from '@/lib/contract/events'
import type { FoundPerson } from '@/lib/contract/search'
import { type Searched, useSearch } from '../search/use-search'

/**
 * Everybody whom the PBX knows by the text of the board's search; asked again when something happens to one of them.
 *
 * @param again and when this changes: nobody hears of calls at their own phones
 */
export function usePeopleSearch(search: string, pbx: string, activity: readonly Event[], again: number): Searched {
  return useSearch(search, pbx, ({ people }) => (latestAbout(people, activity) ?? 0) + again)
}

/** The id of the last event about one of them. */
function latestAbout(people: readonly FoundPerson[], activity: readonly Event[]): number | undefined {
  const theirs = new Set(people.map(({ pbx, extension }) => `${pbx}/${extension}`))
  return activity.find(({ pbx, extension }) => theirs.has(`${pbx}/${extension}`))?.id
}
