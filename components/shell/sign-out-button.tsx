'use client'
import { LogOut } from 'lucide-react'
import { Button } from '../ui/button'
import { signOutEverywhere } from './sign-out'
import { shellWords } from '@/words/shell'

/** For pages without the bar at the top. */
export function SignOutButton() {
  return (
    <Button variant="quiet" className="justify-self-start" onClick={() => void signOutEverywhere()}>
      <LogOut aria-hidden /> {shellWords().signOut}
    </Button>
  )
}
