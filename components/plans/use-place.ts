'use client'
import { useEffect, useState } from 'react'
import type { PlaceAnswer, PlaceOfDesk } from '@/lib/contract/floors'

/** Where a desk stands, asked for when somebody looks at it; null until it is known, and where it stands on no plan. */
export function usePlace(desk: { pbx: string; number: string } | null): PlaceOfDesk | null {
  const [known, setKnown] = useState<{ of: string; place: PlaceOfDesk | null } | null>(null)
  const of = desk && `/api/desks/${encodeURIComponent(desk.pbx)}/${encodeURIComponent(desk.number)}/place`
  useEffect(() => {
    if (of === null) return
    const leaving = new AbortController()
    // Without an answer the panel says nothing of plans, as for a desk that stands on none.
    void placeAt(of, leaving.signal)
      .then((place) => setKnown({ of, place }))
      .catch(() => undefined)
    return () => leaving.abort()
  }, [of])
  return known !== null && known.of === of ? known.place : null
}

async function placeAt(address: string, signal: AbortSignal): Promise<PlaceOfDesk | null> {
  const answer = await fetch(address, { signal })
  return answer.ok ? ((await answer.json()) as PlaceAnswer).place : null
}
