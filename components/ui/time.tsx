'use client'
import { useSyncExternalStore } from 'react'
import { duration } from './duration'
import { locale } from '@/words/language'
import { uiWords } from '@/words/ui'

const nothing = () => () => {}

/** False on the server and for the first paint, whose clock and time zone are not the reader's. */
function useInBrowser(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
}

const styles = {
  time: { hour: 'numeric', minute: '2-digit' },
  clock: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  past: { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', second: '2-digit' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { dateStyle: 'full', timeStyle: 'medium' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

// A bare time of day is only true today.
function styleFor(at: string, style: keyof typeof styles): keyof typeof styles {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return style === 'time' && !isToday ? 'past' : style
}

const formats = new Map<string, Intl.DateTimeFormat>()

// To make one takes longer than to draw a row.
function format(at: string, style: keyof typeof styles): string {
  const known = formats.get(style) ?? made(styles[style])
  formats.set(style, known)
  return known.format(new Date(at))
}

/** Beside a date: 09:05, but 9:05 AM where the day has twice twelve hours. */
function made(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat(locale(), options)
  const { hour, day } = options
  if (hour === undefined || day === undefined || format.resolvedOptions().hour12) return format
  return new Intl.DateTimeFormat(locale(), { ...options, hour: '2-digit' })
}

/** A moment by the reader's own clock; the whole date is in the tooltip. */
export function Moment({ at, style }: { at: string; style: 'time' | 'clock' | 'day' | 'date' }) {
  const inBrowser = useInBrowser()
  return (
    <time dateTime={at} title={inBrowser ? format(at, 'full') : undefined} className="tabular-nums">
      {inBrowser ? format(at, styleFor(at, style)) : '\u2007\u2007:\u2007\u2007'}
    </time>
  )
}

/** How long something lasts, to the minute: "just now", "25 min", "3 h 05 min", "2 days". */
export function Since({ at, now }: { at: string; now: number }) {
  const inBrowser = useInBrowser()
  return (
    <time dateTime={at} title={inBrowser ? uiWords().since(format(at, 'full')) : undefined} className="tabular-nums">
      {duration(now - Date.parse(at))}
    </time>
  )
}
