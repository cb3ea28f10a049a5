'use client'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { type CountSeats, LogOutManyDialog, type Place } from './log-out-many-dialog'
import type { ActionResult } from '../action-result'
import { actionsWords } from '@/words/actions'

type LogOutManyProps = {
  places: readonly Place[]
  count: CountSeats
  logOut: (where: { pbx: string; location: string; note: string }) => Promise<ActionResult>
}

/** The button that leads to the question. */
export function LogOutMany(props: LogOutManyProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <LogOut aria-hidden />
        {actionsWords().several.open}
      </Button>
      <LogOutManyDialog open={isOpen} onClose={() => setOpen(false)} {...props} />
    </>
  )
}
