'use client'
import { ArrowLeftRight, LogIn, LogOut, X } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Desk } from '@/lib/contract/board'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { deskPanelWords } from '@/words/desk-panel'
import { CallAndCopy } from '../actions/call-and-copy'
import { placeName } from '../actions/kinds'
import { personName } from '../activity/names'
import { DeskSection } from '../desks/desk-section'
import { DeskWarnings } from '../desks/desk-warnings'
import { usePlace } from '../plans/use-place'
import { Button } from '../ui/button'
import { useBoardActs } from './board-acts'
import type { Chosen } from './use-panel'

type DeskPanelProps = {
  chosen: Chosen
  /** Where the person is, or the desk, as it is now; null: nowhere, or no longer in the pool. */
  desk: Desk | null
  /** The board knows a part of the desks. */
  isPart: boolean
  now: number
  /** Undefined for those who only look. */
  onLogOut: ((desk: Desk) => void) | undefined
  onClose: () => void
}

/** A person or a desk beside the board, live, with what can be done. */
export function DeskPanel({ chosen, desk, isPart, now, onLogOut, onClose }: DeskPanelProps) {
  const words = deskPanelWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [chosen])
  const title = titleOf(chosen, desk)
  const place = usePlace(desk)
  return (
    <section aria-labelledby="panel" data-panel className="grid gap-4">
      <div className="flex items-start justify-between gap-3">
        <h2 id="panel" ref={heading} tabIndex={-1} className="text-base font-semibold wrap-anywhere outline-none">
          {title}
        </h2>
        <Button variant="quiet" size="smallIcon" title={words.close} onClick={onClose}>
          <X aria-hidden />
          <span className="sr-only">{words.close}</span>
        </Button>
      </div>
      {desk ? <Actions desk={desk} onLogOut={onLogOut} /> : null}
      {desk ? <DeskWarnings desk={desk} /> : null}
      {desk ? (
        <DeskSection desk={desk} place={place} now={now} />
      ) : (
        <p role="status">{chosen.person ? (isPart ? words.notAtDeskHere : words.notAtDesk)(title) : words.gone}</p>
      )}
      <Link href={pageOf(chosen, desk)} className="w-fit text-accent underline underline-offset-4">
        {words.openPage}
      </Link>
    </section>
  )
}

function titleOf({ person }: Chosen, desk: Desk | null): string {
  if (person) return personName(person.extension, person.name)
  return desk ? placeName(desk) : ''
}

function pageOf({ person }: Chosen, desk: Desk | null): string {
  if (person) return personAddress(person.pbx, person.extension)
  return desk ? deskAddress(desk.pbx, desk.number) : '/phones'
}

function Actions({ desk, onLogOut }: Pick<DeskPanelProps, 'onLogOut'> & { desk: Desk }) {
  const words = deskPanelWords()
  const { seat, callTo, maySeat } = useBoardActs()
  const { session } = desk
  const moves = session ? words.move : words.logIn
  return (
    <div className="flex flex-wrap gap-2">
      {session ? (
        <CallAndCopy
          person={{ pbx: desk.pbx, ...session }}
          call={callTo({ pbx: desk.pbx, extension: session.extension })}
          size="small"
          {...{ desk }}
        />
      ) : null}
      {seat && maySeat(desk.pbx) ? (
        <Act icon={session ? <ArrowLeftRight aria-hidden /> : <LogIn aria-hidden />} onClick={() => seat(desk)}>
          {moves}
        </Act>
      ) : null}
      {session && onLogOut ? (
        <Act icon={<LogOut aria-hidden />} onClick={() => onLogOut(desk)}>
          {words.logOut}
        </Act>
      ) : null}
    </div>
  )
}

function Act({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: string }) {
  return (
    <Button size="small" onClick={onClick}>
      {icon}
      {children}
    </Button>
  )
}
