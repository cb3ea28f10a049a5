'use client'
import { type ReactNode, useState } from 'react'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { toast } from '../ui/toast'
import { accessWords } from '@/words/access'
import { commonWords } from '@/words/common'

type RemoveOneProps = {
  /** What is removed, behind what the button says, for people who only hear it. */
  which: string
  title: string
  confirm: string
  children: ReactNode
  remove: () => Promise<ActionResult>
}

/** A button that asks before it removes something from a list. */
export function RemoveOne({ which, title, confirm, children, remove }: RemoveOneProps) {
  const [open, setOpen] = useState(false)
  const go = async () => {
    const result = await answerOf(remove())
    if (!result.ok) toast.error(accessWords().nothingRemoved, { description: result.message })
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {commonWords().remove}
        <span className="sr-only">{which}</span>
      </Button>
      <Confirm open={open} title={title} confirm={confirm} onConfirm={go} onClose={() => setOpen(false)}>
        {children}
      </Confirm>
    </>
  )
}
