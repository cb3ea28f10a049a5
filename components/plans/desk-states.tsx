'use client'
import { Crosshair } from 'lucide-react'
import Link from 'next/link'
import type { Desk } from '@/lib/contract/board'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { plansWords } from '@/words/plans'
import { personName } from '../activity/names'
import { chipLooks, stateIcons, stateWords } from '../board/desk-looks'
import { stateOf } from '../board/desk-state'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { nameOfDesk } from './desk-in-words'

type DeskStatesProps = { desks: readonly Desk[]; onShow: (number: string) => void }

/** The desks of a plan as a list: the same for those who do not see the plan, or look for a name. */
export function DeskStates({ desks, onShow }: DeskStatesProps) {
  return (
    <section aria-labelledby="desks-of-plan" className="overflow-hidden rounded-xl border bg-surface">
      <h2 id="desks-of-plan" className="border-b px-3.5 py-2.5 font-semibold">
        {plansWords().desks} <span className="font-normal text-muted tabular-nums">{desks.length}</span>
      </h2>
      <ul className="divide-y side:max-h-[calc(100dvh-12rem)] side:overflow-y-auto">
        {desks.map((desk) => (
          <DeskLine key={desk.id} desk={desk} onShow={onShow} />
        ))}
      </ul>
    </section>
  )
}

function DeskLine({ desk, onShow }: { desk: Desk } & Pick<DeskStatesProps, 'onShow'>) {
  const { pbx, number, session } = desk
  const state = stateOf(desk)
  return (
    <li data-listed={number} className="flex items-center gap-2.5 px-3 py-1.5 hover:bg-hover">
      <span
        aria-hidden
        className={classNames(
          'grid size-6.5 shrink-0 place-items-center rounded-full [&_svg]:size-3.5',
          chipLooks[state],
        )}
      >
        {stateIcons[state]}
      </span>
      <div className="min-w-0 grow">
        <p className="truncate font-medium">
          <Link href={deskAddress(pbx, number)} prefetch={false} className="hover:underline">
            {nameOfDesk(desk)}
          </Link>{' '}
          <span className="text-[0.8125rem] font-normal text-muted tabular-nums">{number}</span>
        </p>
        <p className="truncate text-[0.8125rem] text-muted">
          {session ? (
            <Link href={personAddress(pbx, session.extension)} prefetch={false} className="hover:underline">
              {personName(session.extension, session.name)}
            </Link>
          ) : null}
          {session && state !== 'taken' ? ', ' : null}
          {session && state === 'taken' ? null : stateWords()[state]}
        </p>
      </div>
      <Button variant="quiet" size="smallIcon" title={plansWords().show} onClick={() => onShow(number)}>
        <Crosshair aria-hidden />
        <span className="sr-only">{plansWords().showDesk(nameOfDesk(desk))}</span>
      </Button>
    </li>
  )
}
