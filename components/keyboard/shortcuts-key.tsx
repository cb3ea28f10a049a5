'use client'
import { CircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { late } from '../ui/late'
import { useSingleKey } from './single-keys'
import { keyboardWords } from '@/words/keyboard'

/** Fetched when it is asked for: no page is to wait for it. */
const ShortcutsDialog = late(() => import('./shortcuts-dialog').then((module) => module.ShortcutsDialog))

/** Opens the list of shortcuts: a button, and the key ?. */
export function ShortcutsKey({ className }: { className?: string }) {
  const [isOpen, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const words = keyboardWords()
  const open = () => {
    setWanted(true)
    setOpen(true)
  }
  useSingleKey('?', (event) => {
    event.preventDefault()
    open()
  })
  return (
    <>
      <Button variant="quiet" aria-label={words.title} aria-keyshortcuts="?" className={className} onClick={open}>
        <CircleQuestionMark aria-hidden />
        <span className="hidden side:inline">{words.short}</span>
        <kbd className="ml-auto hidden rounded border px-1.5 text-xs text-muted side:inline">?</kbd>
      </Button>
      {isWanted ? <ShortcutsDialog open={isOpen} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
