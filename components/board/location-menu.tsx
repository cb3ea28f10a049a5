'use client'
import { Ellipsis } from 'lucide-react'
import { lazy } from 'react'
import { boardActWords } from '@/words/board-acts'
import type { Place } from '../actions/log-out-many-dialog'
import { LateMenu } from '../shell/late-menu'
import { Button } from '../ui/button'
import { useBoardActs } from './board-acts'

const load = () => import('./location-menu-items')
const LocationMenuItems = lazy(load)

type LocationMenuProps = {
  place: Place
  /** How many people are there. */
  taken: number
}

/** What can be done at a location; nothing for those who only look. */
export function LocationMenu({ place, taken }: LocationMenuProps) {
  const words = boardActWords()
  const { maySeat, seatAt, empty } = useBoardActs()
  const does = {
    logIn: seatAt && maySeat(place.pbx) ? () => seatAt(place) : undefined,
    // Of desks without a location the order would be for the whole PBX.
    logOut: empty && taken > 0 && place.location !== '' ? () => empty(place) : undefined,
  }
  if (!does.logIn && !does.logOut) return null
  const button = (
    <Button variant="quiet" size="smallIcon" title={words.actions}>
      <Ellipsis aria-hidden />
      <span className="sr-only">{words.actionsAt(place.name)}</span>
    </Button>
  )
  return <LateMenu button={button} load={load} menu={<LocationMenuItems {...{ button, place, does }} />} />
}
