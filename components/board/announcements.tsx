'use client'
import { useEffect, useRef, useState } from 'react'
import type { Event } from '@/lib/contract/events'
import { sentence, type Names } from '../activity/wording'
import { boardWords } from '@/words/board'

/** Long enough to gather what belongs together (a take-over is two events), short enough to be news. */
const gather = 2_000

/** Tells screen readers who came and went: one sentence, or how many when much happens at once. */
export function Announcements({ activity, names }: { activity: readonly Event[]; names: Names }) {
  const told = useRef(activity[0]?.id ?? 0)
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => {
      const news = activity.filter((event) => event.id > told.current && event.type.startsWith('session.'))
      told.current = Math.max(told.current, activity[0]?.id ?? 0)
      const [newest] = news
      if (newest) setText(news.length > 2 ? boardWords().changes(news.length) : sentence(newest, names).text)
    }, gather)
    return () => clearTimeout(timer)
  }, [activity, names])
  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  )
}
