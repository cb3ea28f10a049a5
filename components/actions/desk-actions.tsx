'use client'
import { ArrowLeftRight, LogIn, LogOut } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { Button } from '../ui/button'
import { CallAndCopy } from './call-and-copy'
import { type CallAction, placeName, type SeatActions } from './kinds'
import { LogOutDialog } from './log-out-dialog'
import { SeatDialog } from './seat-dialog'
import { useActionKey } from './use-action-key'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

/** What may be asked in the address of the page: `?do=log-in`. */
export type AskedOfDesk = 'log-in' | 'move' | 'log-out' | null

type DeskActionsProps = {
  desk: Desk
  actions: SeatActions
  /** Of the person who is there. */
  call: CallAction
  first: AskedOfDesk
}

/** What can be done at a desk. */
export function DeskActions({ desk, actions, call, first }: DeskActionsProps) {
  const [asked, setAsked] = useState<AskedOfDesk>(first)
  const path = usePathname()
  const close = () => {
    setAsked(null)
    if (first !== null) history.replaceState(null, '', path)
  }
  const isHeld = desk.session !== null
  const does = {
    m: actions.logIn && isHeld ? () => setAsked('move') : undefined,
    l: actions.logOut && isHeld ? () => setAsked('log-out') : undefined,
  }
  useActionKey('m', does.m)
  useActionKey('l', does.l)
  return (
    <div className="flex flex-wrap gap-2">
      {desk.session ? <CallAndCopy person={{ pbx: desk.pbx, ...desk.session }} {...{ desk, call }} /> : null}
      {actions.logIn ? (
        <Button variant={isHeld ? 'secondary' : 'primary'} onClick={() => setAsked('log-in')}>
          <LogIn aria-hidden />
          {actionsWords().logInHere}
        </Button>
      ) : null}
      {does.m ? (
        <Button aria-keyshortcuts="m" onClick={does.m}>
          <ArrowLeftRight aria-hidden />
          {actionsWords().moveElsewhere}
        </Button>
      ) : null}
      {does.l ? (
        <Button aria-keyshortcuts="l" onClick={does.l}>
          <LogOut aria-hidden />
          {commonWords().logOut}
        </Button>
      ) : null}
      <Dialogs desk={desk} actions={actions} asked={asked} onClose={close} />
    </div>
  )
}

type DialogsProps = Omit<DeskActionsProps, 'call' | 'first'> & { asked: AskedOfDesk; onClose: () => void }

function Dialogs({ desk, actions, asked, onClose }: DialogsProps) {
  const { pbx, number, label, session } = desk
  const here = { pbx, number, label, holder: session }
  return (
    <>
      {actions.logIn ? (
        <>
          <SeatDialog open={asked === 'log-in'} person={null} desk={here} {...{ pbx, onClose, logIn: actions.logIn }} />
          <SeatDialog
            open={asked === 'move'}
            person={session && { pbx, extension: session.extension, name: session.name, at: placeName(desk) }}
            desk={null}
            near={desk.location}
            {...{ pbx, onClose, logIn: actions.logIn }}
          />
        </>
      ) : null}
      {actions.logOut ? (
        <LogOutDialog
          desk={asked === 'log-out' ? desk : null}
          onClose={onClose}
          logOut={actions.logOut}
          undo={actions.undo}
        />
      ) : null}
    </>
  )
}
