import type { AutomaticLogout } from '@/lib/contract/board'
import { clockInWords, consequence, reason } from '@/lib/contract/logout-rule-words'
import { Moment } from '../ui/time'

/** When a session ends by itself, and whose rule that is: “Logs out at 20:00: location North”. */
export function ClockLine({ clock, now }: { clock: AutomaticLogout; now: number }) {
  return (
    <p className="text-[0.8125rem] text-muted md:truncate" title={consequence(clock)}>
      <When clock={clock} now={now} />
      {`: ${reason(clock)}`}
    </p>
  )
}

function When({ clock: { rule, at }, now }: { clock: AutomaticLogout; now: number }) {
  if (rule.clock === 'stay') return 'Stays until they log out'
  if (at === null) return `Logs out ${clockInWords(rule)}`
  // Its time has come, and a call has not ended yet.
  if (Date.parse(at) <= now) return 'Logs out when the call is over'
  return (
    <>
      Logs out at <Moment at={at} style="time" />
    </>
  )
}
