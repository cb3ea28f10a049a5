'use client'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { answerOf, type ActionResult } from '../action-result'
import { AskLogOut } from './log-out-dialog'

type Counts = { people: number; inCall: number }

type LogOutManyProps = {
  /** `location`: '' for the whole PBX, which is then called `name`; null: nothing is asked. */
  place: { pbx: string; location: string; name: string } | null
  onClose: () => void
  count: (pbx: string, location: string) => Promise<Counts | null>
  logOut: (where: { pbx: string; location: string; note: string }) => Promise<ActionResult>
}

/** Asks before everybody at a location, or on a PBX, is logged out. */
export function LogOutManyDialog({ place, onClose, count, logOut }: LogOutManyProps) {
  const [last, setLast] = useState(place)
  const [counts, setCounts] = useState<Counts | null>(null)
  if (place && place !== last) {
    setLast(place)
    setCounts(null)
  }
  useEffect(() => {
    if (!place) return
    let isWanted = true
    void count(place.pbx, place.location).then(
      (found) => (isWanted ? setCounts(found) : undefined),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [place, count])
  if (!last) return null
  const { pbx, location, name } = last
  const go = async (note: string) => {
    const result = await answerOf(logOut({ pbx, location, note }))
    if (result.ok) toast.success(`People in ${name} are being logged out.`, { description: staying(counts) })
    else toast.error(`Nobody in ${name} was logged out.`, { description: result.message })
    onClose()
    return result
  }
  return (
    <AskLogOut open={place !== null} title={question(name, counts)} onClose={onClose} go={go}>
      {staying(counts)} Calls go back to people’s own phones, and the desks become available. This cannot be undone.
    </AskLogOut>
  )
}

const question = (name: string, counts: Counts | null) =>
  counts === null ? `Log everybody in ${name} out?` : `Log out ${countOf(counts.people)} in ${name}?`

const countOf = (people: number) => (people === 1 ? '1 person' : `${people} people`)

/** What of those who are in a call; nothing where nobody is. */
function staying(counts: Counts | null): string {
  if (counts === null) return 'Whoever is in a call stays until they hang up.'
  if (counts.inCall === 0) return ''
  return `${counts.inCall} in a call ${counts.inCall === 1 ? 'stays' : 'stay'} until they hang up.`
}
