'use client'
import { useEffect, useState } from 'react'
import { answerOf, type ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { toast } from '../ui/toast'
import { AskLogOut } from './log-out-dialog'
import { actionsWords } from '@/words/actions'

/** Where everybody may be logged out. `location`: '' for the whole PBX, which is then called `name`. */
export type Place = { pbx: string; location: string; name: string }

type Counts = { people: number; inCall: number }
export type CountSeats = (pbx: string, location: string) => Promise<ActionResult & { counts?: Counts }>

type LogOutManyProps = {
  open: boolean
  /** One of these is chosen; of one alone nothing is. */
  places: readonly Place[]
  onClose: () => void
  count: CountSeats
  logOut: (where: { pbx: string; location: string; note: string }) => Promise<ActionResult>
}

/** Asks before everybody at a location, or on a PBX, is logged out. */
export function LogOutManyDialog({ open, places, onClose, count, logOut }: LogOutManyProps) {
  const [chosen, setChosen] = useState(0)
  const place = places[chosen] ?? places[0]
  const counts = useCounts(open ? place : undefined, count)
  if (!place) return null
  const words = actionsWords().several
  const { pbx, location, name } = place
  const go = async (note: string) => {
    const result = await answerOf(logOut({ pbx, location, note }))
    if (result.ok) toast.success(words.done(name), { description: staying(counts) })
    else toast.error(words.notDone(name), { description: result.message })
    onClose()
    return result
  }
  const fields =
    places.length < 2 ? null : (
      <Field label={words.where}>
        {(wiring) => (
          <Select {...wiring} value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {places.map((one, index) => (
              <option key={`${one.pbx}/${one.location}`} value={index}>
                {one.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    )
  return (
    <AskLogOut open={open} title={question(name, counts)} onClose={onClose} go={go} fields={fields}>
      {staying(counts)} {words.consequence}
    </AskLogOut>
  )
}

/** Who would be logged out; null until that is known. */
function useCounts(place: Place | undefined, count: CountSeats): Counts | null {
  const [known, setKnown] = useState<{ place: Place; counts: Counts } | null>(null)
  useEffect(() => {
    if (!place) return
    let isWanted = true
    void answerOf(count(place.pbx, place.location)).then((answer: Awaited<ReturnType<CountSeats>>) => {
      if (isWanted && answer.counts) setKnown({ place, counts: answer.counts })
    })
    return () => {
      isWanted = false
    }
  }, [place, count])
  return known && known.place === place ? known.counts : null
}

function question(name: string, counts: Counts | null): string {
  const words = actionsWords().several
  return counts === null ? words.question(name) : words.questionOf(counts.people, name)
}

/** What of those who are in a call; nothing where nobody is. */
function staying(counts: Counts | null): string {
  const words = actionsWords().several
  if (counts === null) return words.stays
  return counts.inCall === 0 ? '' : words.stay(counts.inCall)
}
