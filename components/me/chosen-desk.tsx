'use client'
import { useState } from 'react'
import { type Desk, isRegistered } from '@/lib/contract/board'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { Notice } from '../ui/notice'
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
  if (chosen === null)
    return (
      <Notice tone="warning" title={`There is no hot desk ${desk} here.`}>
        Scan the code on the desk again, or choose another one.
      </Notice>
    )
  return <Known desk={chosen} {...rest} />
}

type KnownProps = Omit<ChosenProps, 'desk' | 'chosen'> & { desk: Desk }

function Known({ desk, extension, from, busy, logIn }: KnownProps) {
  if (desk.session?.extension === extension) return null
  const name = nameOf(desk)
  return (
    <section aria-label="The desk here" className="grid gap-3 rounded-lg border p-4">
      <div>
        <p className="text-lg font-semibold wrap-anywhere">{name}</p>
        <p className="text-muted">{placeOf(desk)}</p>
        <Holder desk={desk} />
      </div>
      {isRegistered(desk) ? null : (
        <Notice tone="warning" title="Its phone is not registered.">
          Check that it is plugged in: until then calls do not reach you there.
        </Notice>
      )}
      {desk.session ? (
        <TakeOver desk={desk} session={desk.session} {...{ busy, logIn }} />
      ) : (
        <Button variant="primary" disabled={busy} onClick={() => void logIn(desk.number, null)}>
          {busy ? 'One moment…' : from ? `Move here from ${nameOf(from)}` : `Log in at ${name}`}
        </Button>
      )}
    </section>
  )
}

function Holder({ desk: { session } }: { desk: Desk }) {
  if (session === null) return <p className="text-good">Available</p>
  return (
    <p>
      {session.name || session.extension} is logged in here since <Moment at={session.startedAt} style="time" />.
    </p>
  )
}

type TakeOverProps = Pick<ChosenProps, 'busy' | 'logIn'> & { desk: Desk; session: NonNullable<Desk['session']> }

/** Nobody is logged out by a finger that slipped. */
function TakeOver({ desk, session, busy, logIn }: TakeOverProps) {
  const [open, setOpen] = useState(false)
  const who = session.name || session.extension
  return (
    <>
      <Button disabled={busy} onClick={() => setOpen(true)}>
        {busy ? 'One moment…' : 'Log in here instead'}
      </Button>
      <Confirm
        open={open}
        title={`Log ${who} out of ${nameOf(desk)}, and log in there yourself?`}
        confirm="Take over"
        onConfirm={() => logIn(desk.number, session.id)}
        onClose={() => setOpen(false)}
      >
        Their calls ring at their own phone again.
      </Confirm>
    </>
  )
}
