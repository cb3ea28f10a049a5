'use client'
import { LogOut } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../ui/button'
import { type CountSeats, LogOutManyDialog, type Place } from './log-out-many-dialog'
import type { ActionResult } from '../action-result'
import { actionsWords } from '@/words/actions'

type LogOutManyProps = {
  places: readonly Place[]
  count: CountSeats
  logOut: (where: { pbx: string; location: string; note: string }) => Promise<ActionResult>
  /** The address asks the question: `?do=log-out`. */
  isAsked: boolean
}

/** The button that leads to the question. */
export function LogOutMany({ isAsked, ...props }: LogOutManyProps) {
  const [isOpen, setOpen] = useState(isAsked)
  const path = usePathname()
  const close = () => {
    setOpen(false)
    if (isAsked) history.replaceState(null, '', path)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <LogOut aria-hidden />
        {actionsWords().several.open}
      </Button>
      <LogOutManyDialog open={isOpen} onClose={close} {...props} />
    </>
  )
}
