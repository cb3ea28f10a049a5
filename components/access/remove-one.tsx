'use client'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'

type RemoveOneProps = {
  /** What is removed, for people who only hear the button. */
  name: string
  title: string
  confirm: string
  children: ReactNode
  remove: () => Promise<ActionResult>
}

/** A button that asks before it removes something from a list. */
export function RemoveOne({ name, title, confirm, children, remove }: RemoveOneProps) {
  const [open, setOpen] = useState(false)
  const go = async () => {
    const result = await answerOf(remove())
    if (!result.ok) toast.error('Nothing was removed.', { description: result.message })
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Remove<span className="sr-only"> {name}</span>
      </Button>
      <Confirm open={open} title={title} confirm={confirm} onConfirm={go} onClose={() => setOpen(false)}>
        {children}
      </Confirm>
    </>
  )
}
