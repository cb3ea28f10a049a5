'use client'
import { type ReactNode, useMemo } from 'react'
import type { Desk } from '@/lib/contract/board'
import { type Caller, type LogsInAt, mayCall, mayLogInAt } from '@/lib/contract/reach'
import type { ActionResult } from '../action-result'
import { type CallAction, placeName, type SeatActions, type Where, type Who } from '../actions/kinds'
import type { CountSeats, Place } from '../actions/log-out-many-dialog'
import { useLastAsked } from '../ui/use-while-open'
import type { BoardActs } from './board-acts'
import { LogOutManyDialog, SeatDialog } from './board-dialogs'
import { focusOf } from './use-kept-focus'
import { useQuestion } from './use-question'

/** The server's part of what is done from the board. */
export type BoardSeating = {
  /** The PBXs on which the viewer may log others in. */
  logsInAt: LogsInAt
  logIn: NonNullable<SeatActions['logIn']>
  /** The viewer's own phone, and what rings it; null: calls are off there, or they have none. */
  calls: { from: Caller; call: NonNullable<CallAction> } | null
  /** null: the viewer may not. */
  logOutMany: {
    count: CountSeats
    logOut: (where: { pbx: string; location: string; note: string }) => Promise<ActionResult>
  } | null
}

/** Who is to sit where: what is not given is chosen. */
type Seat = { pbx: string; person: Who | null; desk: Where | null; near: string; from: Desk | null }

/** Logging people in, moving them, and emptying a location, from the board. */
export function useSeating({ logsInAt, logIn, calls, logOutMany }: BoardSeating): {
  acts: BoardActs
  dialogs: ReactNode
} {
  const seat = useQuestion<Seat>()
  const emptied = useQuestion<Place>()
  const [askSeat, askEmpty, mayEmpty] = [seat.ask, emptied.ask, logOutMany !== null]
  const acts = useMemo((): BoardActs => {
    const maySeat = (pbx: string) => mayLogInAt(logsInAt, pbx)
    return {
      maySeat,
      callTo: (person) => (calls && mayCall(calls.from, person) ? calls.call : null),
      seat: (desk) => (maySeat(desk.pbx) ? askSeat(seatOf(desk)) : undefined),
      seatAt: ({ pbx, location }) => askSeat({ pbx, person: null, desk: null, near: location, from: null }),
      ...(mayEmpty && { empty: askEmpty }),
    }
  }, [logsInAt, calls, askSeat, askEmpty, mayEmpty])
  const dialogs = (
    <>
      {seat.isWanted ? <Seating about={seat.about} onClose={seat.close} logIn={logIn} /> : null}
      {logOutMany && emptied.isWanted ? (
        <Emptying about={emptied.about} onClose={emptied.close} {...logOutMany} />
      ) : null}
    </>
  )
  return { acts, dialogs }
}

function seatOf(desk: Desk): Seat {
  const { pbx, number, label, location, session } = desk
  const common = { pbx, near: location, from: desk }
  if (session === null) return { ...common, person: null, desk: { pbx, number, label, holder: null } }
  const { extension, name } = session
  return { ...common, person: { pbx, extension, name, at: placeName(desk) }, desk: null }
}

type SeatingProps = { about: Seat | null; onClose: () => void; logIn: BoardSeating['logIn'] }

function Seating({ about, onClose, logIn }: SeatingProps) {
  const last = useLastAsked(about)
  if (!last) return null
  const { from, ...seat } = last
  return (
    <SeatDialog
      open={about !== null}
      {...seat}
      {...{ onClose, logIn }}
      {...(from && { returnFocus: () => focusOf(from) })}
    />
  )
}

type EmptyingProps = NonNullable<BoardSeating['logOutMany']> & { about: Place | null; onClose: () => void }

function Emptying({ about, onClose, ...actions }: EmptyingProps) {
  const last = useLastAsked(about)
  const places = useMemo(() => (last ? [last] : []), [last])
  return <LogOutManyDialog open={about !== null} {...{ places, onClose, ...actions }} />
}
