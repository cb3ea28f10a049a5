import { Voicemail } from 'lucide-react'
import { demoWords } from '@/words/demo'
import { classNames } from '../ui/class-names'
import type { PhoneState } from './phone-state'
import { screenOf } from './screen'
import { useSeconds } from './use-seconds'

type PhoneScreenProps = { number: string; label: string; state: PhoneState }

/** Whose desk it is, the message lamp, and the two lines. */
export function PhoneScreen({ number, label, state }: PhoneScreenProps) {
  const words = demoWords()
  const now = useSeconds(state.call?.phase === 'talking')
  const { top, bottom } = screenOf(state, now)
  const isRinging = state.call?.phase === 'ringing'
  return (
    <div>
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="truncate font-semibold">
          {label === '' ? words.deskOf(number) : label}{' '}
          <span className="font-normal text-muted tabular-nums">{number}</span>
        </h2>
        <Lamp count={state.newMessages} />
      </div>
      <div
        role="status"
        data-phase={state.call?.phase ?? state.line}
        className={classNames(
          'grid h-18 content-center rounded-md border px-3 tabular-nums',
          isRinging ? 'animate-pulse border-call bg-call-soft text-call' : 'bg-sunken',
        )}
      >
        <p className="truncate text-base font-semibold">{top}</p>
        <p className={classNames('min-h-5 truncate text-[0.8125rem]', !isRinging && 'text-muted')}>{bottom}</p>
      </div>
      <p aria-live="polite" data-caption className="mt-2 line-clamp-2 h-10 text-[0.8125rem] text-muted">
        {state.caption === '' ? null : words.said(state.caption)}
      </p>
    </div>
  )
}

/** Lit while there are new messages. */
function Lamp({ count }: { count: number }) {
  const isLit = count > 0
  const words = demoWords()
  return (
    <span
      data-lamp={isLit ? 'on' : 'off'}
      className={classNames(
        'inline-flex h-6 items-center gap-1 rounded-full px-2 text-xs [&_svg]:size-3.5',
        isLit ? 'bg-warning-soft font-medium text-warning' : 'text-muted',
      )}
    >
      <Voicemail aria-hidden />
      <span className={isLit ? undefined : 'sr-only'}>{isLit ? words.newMessages(count) : words.noNewMessages}</span>
    </span>
  )
}
