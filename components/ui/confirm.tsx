'use client'
import { useState, type ReactNode } from 'react'
import { Button } from './button'
import { AlertDialog, DialogButtons } from './dialog'
import { commonWords } from '@/words/common'

type ConfirmProps = {
  open: boolean
  title: string
  children: ReactNode
  /** The verb of what happens. */
  confirm: string
  tone?: 'danger' | 'primary'
  onConfirm: () => Promise<void>
  onClose: () => void
  returnFocus?: () => HTMLElement | null
}

/** Asks before something that cannot be taken back; stays open until it has happened. */
export function Confirm({
  open,
  title,
  children,
  confirm,
  tone = 'danger',
  onConfirm,
  onClose,
  returnFocus,
}: ConfirmProps) {
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
      onClose()
    }
  }
  return (
    <AlertDialog
      open={open}
      onClose={onClose}
      title={title}
      description={children}
      {...(returnFocus && { returnFocus })}
    >
      <DialogButtons>
        <Button onClick={onClose} disabled={busy}>
          {commonWords().cancel}
        </Button>
        <Button variant={tone} onClick={() => void go()} disabled={busy}>
          {busy ? commonWords().oneMoment : confirm}
        </Button>
      </DialogButtons>
    </AlertDialog>
  )
}
