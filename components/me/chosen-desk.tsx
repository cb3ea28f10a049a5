'use client'
import { useState } from 'react'
import { type Desk, isRegistered } from '@/lib/contract/board'
import { commonWords } from '@/words/common'
import { ownPageWords } from '@/words/own-page'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { Notice } from '../ui/notice'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { nameOf, placeOf } from './desk-words'

type ChosenProps = {
  /** The number that was scanned. */
  desk: string
  /** null: there is no such desk. */
  chosen: Desk | null
  extension: string
  /** Where the person is logged in now. */
  from: Desk | null
  busy: boolean
  logIn: (phone: string, seen: string | null) => Promise<void>
}

/** The desk whose code was scanned, and what can be done there. */
export function ChosenDesk({ desk, chosen, ...rest }: ChosenProps) {
  const words = ownPageWords()
  if (chosen === null)
    return (
      <Notice tone="warning" title={words.noSuchDesk(desk)}>
        {words.noSuchDeskLead}
      </Notice>
    )
  return <Known desk={chosen} {...rest} />
}

type KnownProps = Omit<ChosenProps, 'desk' | 'chosen'> & { desk: Desk }

function Known({ desk, extension, from, busy, logIn }: KnownProps) {
  if (desk.session?.extension === extension) return null
  const words = ownPageWords()
  const name = nameOf(desk)
  return (
    <section aria-label={words.deskHere} className="grid gap-3 rounded-lg border p-4">
      <div>
        <p className="text-lg font-semibold wrap-anywhere">{name}</p>
        <p className="text-muted">{placeOf(desk)}</p>
        <Holder desk={desk} />
      </div>
      {isRegistered(desk) ? null : (
        <Notice tone="warning" title={words.notRegistered}>
          {words.notRegisteredLead}
        </Notice>
      )}
      {desk.session ? (
        <TakeOver desk={desk} session={desk.session} {...{ busy, logIn }} />
      ) : (
        <Button variant="primary" disabled={busy} onClick={() => void logIn(desk.number, null)}>
          {busy ? commonWords().oneMoment : from ? words.moveHere(nameOf(from)) : words.logInAt(name)}
        </Button>
      )}
    </section>
  )
}

function Holder({ desk: { session } }: { desk: Desk }) {
  const words = ownPageWords()
  if (session === null) return <p className="text-good">{words.available}</p>
  const who = session.name || session.extension
  return <p>{sentenceWith((time) => words.holderSince(who, time), <Moment at={session.startedAt} style="time" />)}</p>
}

type TakeOverProps = Pick<ChosenProps, 'busy' | 'logIn'> & { desk: Desk; session: NonNullable<Desk['session']> }

/** Nobody is logged out by a finger that slipped. */
function TakeOver({ desk, session, busy, logIn }: TakeOverProps) {
  const [open, setOpen] = useState(false)
  const words = ownPageWords()
  const who = session.name || session.extension
  return (
    <>
      <Button disabled={busy} onClick={() => setOpen(true)}>
        {busy ? commonWords().oneMoment : words.logInInstead}
      </Button>
      <Confirm
        open={open}
        title={words.takeOverQuestion(who, nameOf(desk))}
        confirm={words.takeOver}
        onConfirm={() => logIn(desk.number, session.id)}
        onClose={() => setOpen(false)}
      >
        {words.takeOverLead}
      </Confirm>
    </>
  )
}
