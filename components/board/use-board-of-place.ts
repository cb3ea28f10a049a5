'use client'
import { useMemo } from 'react'
import { lookedAt, wholeBoard } from '@/lib/contract/board-stream'
import { type ChosenPlace, countDesksAt, type DesksAtPlace, nameOfChosen } from '@/lib/contract/places'
import { desksOfView, type DeskView } from './desk-view'
import { missingAt } from './first-screen'
import { anywhere, happenedAt } from './happened-at'
import { type FirstBoard, useBoard } from './use-board'

type OfPlace = Omit<FirstBoard, 'rendered'> & {
  /** As the server has rendered it. */
  view: DeskView
  places: readonly DesksAtPlace[]
}

/** The live board of the PBX and the location that somebody looks at now. */
export function useBoardOfPlace({ view: firstView, places, ...first }: OfPlace, { pbx, location }: DeskView) {
  const [rendered, looked] = [lookedAtBy(firstView), lookedAtBy({ pbx, location })]
  const { desks: all, missing: left, isWhole, feed, activity, ...live } = useBoard({ ...first, rendered }, looked)
  const desks = useMemo(() => desksOfView(all, { pbx, location }), [all, pbx, location])
  const missing = useMemo(() => {
    if (left && rendered === looked) return left
    return isWhole ? null : missingAt(desks, countDesksAt(places, { pbx, location }))
  }, [left, isWhole, rendered, looked, desks, places, pbx, location])
  const isPart = looked !== wholeBoard
  const isHere = useMemo(() => (isPart && !missing ? happenedAt(desks) : anywhere), [isPart, missing, desks])
  return {
    ...live,
    all,
    desks,
    missing,
    isPart,
    activity,
    feed: useMemo(() => feed.filter(({ event, count }) => count > 1 || isHere(event)), [feed, isHere]),
    news: useMemo(() => activity.filter(isHere), [activity, isHere]),
  }
}

const lookedAtBy = (place: ChosenPlace) => lookedAt({ pbx: place.pbx, location: nameOfChosen(place) })
