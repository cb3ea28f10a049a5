import { Clock } from 'lucide-react'
import type { AutomaticLogout } from '@/lib/contract/board'
import { clockInWords, consequence, reason } from '@/lib/contract/logout-rule-words'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { boardWords } from '@/words/board'

type ClockProps = { clock: AutomaticLogout; now: number }

/** When a session ends by itself, and whose rule that is: “Logs out at 20:00: location North”. */
export function ClockLine({ clock, now }: ClockProps) {
  return (
    <p className="text-[0.8125rem] text-muted md:truncate md:leading-4.5" title={consequence(clock)}>
      <ClockWords clock={clock} now={now} />
    </p>
  )
}

/** The same where there is no room for a line. */
export function ClockSign({ clock, now }: ClockProps) {
  return (
    <span className="shrink-0 self-center text-muted" title={consequence(clock)}>
      <Clock className="size-3.5" aria-hidden />
      <span className="sr-only">
        <ClockWords clock={clock} now={now} />
      </span>
    </span>
  )
}

function ClockWords({ clock, now }: ClockProps) {
  return (
    <>
      <When clock={clock} now={now} />
      {`: ${reason(clock)}`}
    </>
  )
}

function When({ clock: { rule, at }, now }: ClockProps) {
  const words = boardWords()
  if (rule.clock === 'stay') return words.staysUntilLogOut
  if (at === null) return words.logsOut(clockInWords(rule))
  // Its time has come, and a call has not ended yet.
  if (Date.parse(at) <= now) return words.logsOutNow
  return sentenceWith(words.logsOutAt, <Moment at={at} style="time" />)
}
