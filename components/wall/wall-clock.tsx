'use client'
import { wallWords } from '@/words/wall'
import { timeOfDay, whenUpdated } from './time'
import { useMinute } from './use-wall'

type ClockProps = { at: number; isLive: boolean; isCurrent: boolean }

/** What time it is, and whether the wall is up to date. */
export function WallClock({ at, isLive, isCurrent }: ClockProps) {
  const now = useMinute()
  return (
    <div className="wall-now">
      <p className="wall-clock">{timeOfDay(now)}</p>
      <Sign tone={isLive && isCurrent ? 'live' : 'late'}>{signOf({ at, isLive, isCurrent }, now)}</Sign>
    </div>
  )
}

function signOf({ at, isLive, isCurrent }: ClockProps, now: number): string {
  const words = wallWords()
  if (!isLive) return words.reconnecting(whenUpdated(at, now))
  return isCurrent ? words.live : words.notConnected
}

function Sign({ tone, children }: { tone: 'live' | 'late'; children: string }) {
  return (
    <p className="wall-sign" data-tone={tone}>
      <i aria-hidden />
      {children}
    </p>
  )
}
