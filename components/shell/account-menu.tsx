'use client'
import { LogOut, UserRoundCog } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { Menu, MenuItem } from '../ui/menu'
import { signOutEverywhere } from './sign-out'
import type { Viewer } from './viewer'
import { shellWords } from '@/words/shell'

export default function AccountMenu({ viewer, button }: { viewer: Viewer; button: ReactElement }) {
  const router = useRouter()
  const words = shellWords()
  return (
    <Menu trigger={button} isOpen>
      <p className="px-2.5 pt-1.5 pb-2 text-[0.8125rem] text-muted">
        {viewer.name}
        <br />
        {words.roles[viewer.role]}
      </p>
      <MenuItem onClick={() => router.push('/account')}>
        <UserRoundCog aria-hidden />
        {words.yourAccount}
      </MenuItem>
      <MenuItem onClick={() => void signOutEverywhere()}>
        <LogOut aria-hidden />
        {words.signOut}
      </MenuItem>
    </Menu>
  )
}
