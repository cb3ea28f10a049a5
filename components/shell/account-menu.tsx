'use client'
import { LogOut, UserRoundCog } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { Menu, MenuItem } from '../ui/menu'
import { roleWords } from './role-words'
import { signOutEverywhere } from './sign-out'
import type { Viewer } from './viewer'

export default function AccountMenu({ viewer, button }: { viewer: Viewer; button: ReactElement }) {
  const router = useRouter()
  return (
    <Menu trigger={button} isOpen>
      <p className="px-2.5 pt-1.5 pb-2 text-[0.8125rem] text-muted">
        {viewer.name}
        <br />
        {roleWords[viewer.role]}
      </p>
      <MenuItem onClick={() => router.push('/account')}>
        <UserRoundCog aria-hidden />
        Your account
      </MenuItem>
      <MenuItem onClick={() => void signOutEverywhere()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  )
}
