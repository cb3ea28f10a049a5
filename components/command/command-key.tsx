'use client'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PageLink } from '../shell/pages'
import { Button } from '../ui/button'
import { late } from '../ui/late'
import { useAtRest } from '../ui/use-at-rest'
import type { MayByRole } from './may-do'
import { commandWords } from '@/words/command'
import { keyboardWords } from '@/words/keyboard'

/** Fetched once the page is at rest: no page is to wait for it, and nobody who types at once is to lose a letter. */
const load = () => import('./command-menu').then((module) => module.CommandMenu)
const CommandMenu = late(load)

/** Opens the command menu: a button, and Ctrl K or Cmd K. */
export function CommandKey({ pages, may }: { pages: readonly PageLink[]; may: MayByRole }) {
  const [isOpen, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const words = commandWords()
  const open = (next: boolean) => {
    setOpen(next)
    if (next) setWanted(true)
  }
  useAtRest(load)
  useEffect(() => {
    const onKey = (key: KeyboardEvent) => {
      if (key.key.toLowerCase() !== 'k' || !(key.ctrlKey || key.metaKey) || key.altKey || key.shiftKey) return
      key.preventDefault()
      setWanted(true)
      setOpen((before) => !before)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button
        variant="quiet"
        aria-label={words.title}
        aria-keyshortcuts="Control+K Meta+K"
        className="side:justify-start! side:border side:border-control/60 side:bg-surface side:px-2.5! side:font-normal!"
        onClick={() => open(true)}
      >
        <Search aria-hidden />
        <span className="hidden side:inline">{words.open}</span>
        <kbd className="ml-auto hidden rounded border px-1.5 text-xs text-muted side:inline">{`${keyboardWords().ctrl} K`}</kbd>
      </Button>
      {isWanted ? <CommandMenu open={isOpen} onOpenChange={open} pages={pages} may={may} /> : null}
    </>
  )
}
