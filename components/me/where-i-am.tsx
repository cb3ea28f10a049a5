import type { Desk } from '@/lib/contract/board'
import { Button } from '../ui/button'
import { Moment } from '../ui/time'
import { nameOf, placeOf } from './desk-words'

type WhereProps = {
  /** null: nowhere. */
  here: Desk | null
  isDeskChosen: boolean
  busy: boolean
  logOut: () => Promise<void>
}

export function WhereIAm({ here, isDeskChosen, busy, logOut }: WhereProps) {
  return (
    <section aria-label="Where you are" className="grid gap-3">
      {here?.session ? (
        <>
          <div>
            <p className="text-muted">You are logged in at</p>
            <p className="text-lg font-semibold wrap-anywhere">{nameOf(here)}</p>
            <p className="text-muted">
              {placeOf(here)} {placeOf(here) ? '· ' : ''}since <Moment at={here.session.startedAt} style="time" />
            </p>
            <End at={here.session.automaticLogout?.at ?? null} />
          </div>
          <Button disabled={busy} onClick={() => void logOut()}>
            Log out of {nameOf(here)}
          </Button>
        </>
      ) : (
        <p className="text-muted">
          You are not logged in at a desk.
          {isDeskChosen ? '' : ' Scan the code on a desk to log in there, or log in at its phone.'}
        </p>
      )}
    </section>
  )
}

function End({ at }: { at: string | null }) {
  if (at === null) return null
  return (
    <p className="text-muted">
      You will be logged out automatically at <Moment at={at} style="time" />.
    </p>
  )
}
