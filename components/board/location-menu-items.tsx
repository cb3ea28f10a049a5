'use client'
import { LogIn, LogOut } from 'lucide-react'
import type { ReactElement } from 'react'
import { boardActWords } from '@/words/board-acts'
import type { Place } from '../actions/log-out-many-dialog'
import { Menu, MenuItem } from '../ui/menu'

type LocationMenuItemsProps = {
  button: ReactElement
  place: Place
  does: { logIn: (() => void) | undefined; logOut: (() => void) | undefined }
}

export default function LocationMenuItems({
  button,
  place: { name },
  does: { logIn, logOut },
}: LocationMenuItemsProps) {
  const words = boardActWords()
  return (
    <Menu trigger={button} isOpen>
      {logIn ? (
        <MenuItem onClick={logIn}>
          <LogIn aria-hidden />
          {words.logSomebodyInAsk}
        </MenuItem>
      ) : null}
      {logOut ? (
        <MenuItem onClick={logOut}>
          <LogOut aria-hidden />
          {words.logOutEverybodyAt(name)}
        </MenuItem>
      ) : null}
    </Menu>
  )
}
