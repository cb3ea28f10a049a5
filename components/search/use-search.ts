'use client'
import { useEffect, useState } from 'react'
import type { Found } from '@/lib/contract/search'

/** While somebody types. Milliseconds. */
const typing = 150

/** `text`: what was searched for. `found` null: it could not be searched. */
export type Searched = { text: string; found: Found | null }
const nothing: Searched = { text: '', found: { people: [], desks: [] } }

/**
 * People and desks by a text: those of the text before until the answer is there.
 * @param pbx '': all of them
 * @param newsOf asked again when what it gives changes
 */
export function useSearch(typed: string, pbx: string, newsOf?: (found: Found) => number | undefined): Searched {
  const text = typed.trim()
  const [searched, setSearched] = useState(nothing)
  const news = searched.found && newsOf?.(searched.found)
  useEffect(() => {
    if (text === '') return
    const given = new AbortController()
    const search = async () => {
      const found = await ask(text, pbx, given.signal).catch(() => null)
      if (!given.signal.aborted) setSearched({ text, found })
    }
    const timer = setTimeout(() => void search(), typing)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [text, pbx, news])
  return text === '' ? nothing : searched
}

async function ask(search: string, pbx: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(`/api/search?${new URLSearchParams({ search, pbx })}`, { signal })
  if (!response.ok) throw new Error(`The search was answered with ${response.status}.`)
  // Our own server's, of the same version.
  return (await response.json()) as Found
}
