'use client'
import { ArrowLeftRight, LogIn, LogOut } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { useActionKey } from './use-action-key'
import { Button } from '../ui/button'
import { CallAndCopy } from './call-and-copy'
import { type CallAction, placeName, type SeatActions, type Who } from './kinds'
import { LogOutDialog } from './log-out-dialog'
import { SeatDialog } from './seat-dialog'
import { commonWords } from '@/words/common'

/** What may be asked in the address of the page: `?do=move`. */
export type Asked = 'move' | 'log-out' | null

type PersonActionsProps = {
  person: Omit<Who, 'at'>
  /** Where they are logged in; null: nowhere. */
  desk: Desk | null
  actions: SeatActions
  call: CallAction
  /** What the page begins with. */
  first: Asked
}

/** What can be done for a person, also by single letters. */
export function PersonActions({ person, desk, actions, call, first }: PersonActionsProps) {
  const [asked, setAsked] = useState<Asked>(first)
  const path = usePathname()
  const close = () => {
    setAsked(null)
    if (first !== null) history.replaceState(null, '', path)
  }
  const { pbx } = person
  const does = {
    m: actions.logIn ? () => setAsked('move') : undefined,
    l: actions.logOut && desk?.session ? () => setAsked('log-out') : undefined,
  }
  useActionKey('m', does.m)
  useActionKey('l', does.l)
  return (
    <div className="flex flex-wrap gap-2">
      <CallAndCopy {...{ person, desk, call }} />
      {does.m ? (
        <Button aria-keyshortcuts="m" onClick={does.m}>
          {desk ? <ArrowLeftRight aria-hidden /> : <LogIn aria-hidden />}
          {desk ? commonWords().move : commonWords().logIn}
        </Button>
      ) : null}
      {does.l ? (
        <Button aria-keyshortcuts="l" onClick={does.l}>
          <LogOut aria-hidden />
          {commonWords().logOut}
        </Button>
      ) : null}
      {actions.logIn ? (
        <SeatDialog
          open={asked === 'move'}
          onClose={close}
          person={{ ...person, at: desk && placeName(desk) }}
          desk={null}
          near={desk?.location ?? ''}
          {...{ pbx, logIn: actions.logIn }}
        />
      ) : null}
      {actions.logOut ? (
        <LogOutDialog
          desk={asked === 'log-out' ? desk : null}
          onClose={close}
          logOut={actions.logOut}
          undo={actions.undo}
        />
      ) : null}
    </div>
  )
}
