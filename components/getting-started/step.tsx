import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { gettingStartedWords } from '@/words/getting-started'
import { Badge } from '../ui/badge'
import { classNames } from '../ui/class-names'
import type { StepState } from './steps'

type StepProps = {
  number: number
  title: string
  state: StepState
  /** One sentence: the current state, or what it will be about. */
  says: ReactNode
  /** What there is to do, while it is the step to take. */
  children: ReactNode
}

/** One step: its number, or a tick, and what to do while it is its turn. */
export function Step({ number, title, state, says, children }: StepProps) {
  const id = useId()
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className={classNames(
        'grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-xl border p-4 sm:gap-x-4 sm:p-5',
        state === 'next' ? 'border-dashed' : 'bg-surface',
      )}
    >
      <StepMark number={number} state={state} />
      <section aria-labelledby={id} className="grid min-w-0 gap-4">
        <div>
          <div className="flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
            <h2 id={id} className="font-semibold">
              {title}
            </h2>
            <StateWord state={state} />
          </div>
          <div className="mt-0.5 wrap-anywhere text-muted">{says}</div>
        </div>
        {state === 'now' ? children : null}
      </section>
    </li>
  )
}

const markLooks: Record<StepState, string> = {
  done: 'border-good bg-good-soft text-good',
  now: 'border-accent bg-accent text-on-accent',
  next: 'border-control/60 text-muted',
}

function StepMark({ number, state }: Pick<StepProps, 'number' | 'state'>) {
  return (
    <span
      aria-hidden
      className={classNames(
        'grid size-7 place-items-center rounded-full border text-[0.8125rem] font-semibold tabular-nums',
        markLooks[state],
      )}
    >
      {state === 'done' ? <Check className="size-4" /> : number}
    </span>
  )
}

function StateWord({ state }: Pick<StepProps, 'state'>) {
  const words = gettingStartedWords()
  if (state === 'next') return <span className="sr-only">{words.later}</span>
  return <Badge tone={state === 'done' ? 'good' : 'accent'}>{state === 'done' ? words.done : words.now}</Badge>
}
