'use client'
import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Button } from './button'
import { uiWords } from '@/words/ui'

/** Escape means something else there. */
const others = '[role=dialog], [role=alertdialog], [role=menu], input:not([type=checkbox]), select'

type BulkBarProps = { count: number; onClear: () => void; children: ReactNode }

/** What can be done with the rows that are selected, at the foot of the screen; Escape clears the selection. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const isShown = count > 0
  useEffect(() => {
    if (!isShown) return
    const onKey = (key: KeyboardEvent) => {
      const isElsewhere = key.target instanceof Element && key.target.closest(others)
      if (key.key === 'Escape' && !key.defaultPrevented && !isElsewhere) onClear()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isShown, onClear])
  if (!isShown) return null
  const words = uiWords()
  return (
    <>
      {/* What the bar covers can be scrolled to. */}
      <div aria-hidden className="h-28 sm:h-16" />
      <section
        aria-label={words.selection}
        className="fixed inset-x-0 bottom-0 z-10 border-t bg-surface px-4 py-2.5 shadow-float sm:px-6"
      >
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-2">
          <p className="mr-auto font-medium tabular-nums" role="status">
            {words.selected(count)}
          </p>
          {children}
          <Button size="small" variant="quiet" onClick={onClear}>
            <X aria-hidden /> {words.clear}
          </Button>
        </div>
      </section>
    </>
  )
}
