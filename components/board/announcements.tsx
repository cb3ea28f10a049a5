'use client'
import { useEffect, useRef, useState } from 'react'
import type { Event } from '@/lib/contract/events'
import type { Names } from '../activity/names'
import type { Wording } from './use-wording'
import { boardWords } from '@/words/board'

/** Long enough to gather what belongs together (a take-over is two events), short enough to be news. */
const gather = 2_000

type AnnouncementsProps = {
  activity: readonly Event[]
  names: Names
  /** null: not yet. What happens meanwhile is said when it is there. */
  wording: Wording | null
}

/** Says to screen readers who came and went: one sentence, or how many when much happens at once. */
export function Announcements({ activity, names, wording }: AnnouncementsProps) {
  const said = useRef(activity[0]?.id ?? 0)
  const [text, setText] = useState('')
  useEffect(() => {
    if (!wording) return
    const timer = setTimeout(() => {
      const news = activity.filter((event) => event.id > said.current && event.type.startsWith('session.'))
      said.current = Math.max(said.current, activity[0]?.id ?? 0)
      const [newest] = news
      if (newest) setText(news.length > 2 ? boardWords().changes(news.length) : wording(oneOf(newest), names).text)
    }, gather)
    return () => clearTimeout(timer)
  }, [activity, names, wording])
  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  )
}

const oneOf = (event: Event) => ({ event, count: 1, since: event.id })
