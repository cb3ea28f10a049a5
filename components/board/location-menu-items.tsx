'use client'
import { LogIn, LogOut } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Place } from '../actions/log-out-many-dialog'
import { Menu, MenuItem } from '../ui/menu'

type LocationMenuItemsProps = {
  button: ReactElement
  place: Place
  does: { logIn: (() => void) | undefined; logOut: (() => void) | undefined }
}

export default function LocationMenuItems({ button, place: { name }, does: { logIn, logOut } }: LocationMenuItemsProps) {
  return (
    <Menu trigger={button} isOpen>
      {logIn ? (
        <MenuItem onClick={logIn}>
          <LogIn aria-hidden />
          Log somebody in…
        </MenuItem>
      ) : null}
      {logOut ? (
        <MenuItem onClick={logOut}>
          <LogOut aria-hidden />
          Log out everybody at {name}…
        </MenuItem>
      ) : null}
    </Menu>
  )
}
