'use client'
import { useEffect, useState } from 'react'
import type { Event } from '@/lib/contract/events'
import type { FoundPerson } from '@/lib/contract/people-search'

/** While somebody types. Milliseconds. */
const typing = 150

/** `text`: what these people were searched by. `people` null: they could not be searched. */
export type PeopleSearch = { text: string; people: readonly FoundPerson[] | null }
const nobody: PeopleSearch = { text: '', people: [] }

/** Everybody whom the PBX knows by the text of the board's search; asked again when something happens to one of them. */
export function usePeopleSearch(search: string, pbx: string, activity: readonly Event[]): PeopleSearch {
  const text = search.trim()
  const [found, setFound] = useState(nobody)
  const news = latestAbout(found.people ?? [], activity)
  useEffect(() => {
    if (text === '') return
    const given = new AbortController()
    const search = async () => {
      const people = await ask(text, pbx, given.signal).catch(() => null)
      if (!given.signal.aborted) setFound({ text, people })
    }
    const timer = setTimeout(() => void search(), typing)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [text, pbx, news])
  return text === '' ? nobody : found
}

async function ask(search: string, pbx: string, signal: AbortSignal): Promise<FoundPerson[]> {
  const response = await fetch(`/api/people?${new URLSearchParams({ search, pbx })}`, { signal })
  if (!response.ok) throw new Error(`The search was answered with ${response.status}.`)
  // Our own server's, of the same version.
  const { people } = (await response.json()) as { people: FoundPerson[] }
  return people
}

/** The id of the last event about one of them. */
function latestAbout(people: readonly FoundPerson[], activity: readonly Event[]): number | undefined {
  const theirs = new Set(people.map(({ pbx, extension }) => `${pbx}/${extension}`))
  return activity.find(({ pbx, extension }) => theirs.has(`${pbx}/${extension}`))?.id
}
