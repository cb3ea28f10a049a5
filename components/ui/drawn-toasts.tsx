'use client'
import { useTheme } from 'next-themes'
import { useEffect } from 'react'
import { toast, Toaster } from 'sonner'
import { uiWords } from '@/words/ui'
import { drawToastsWith } from './toast'

/** Apart from the toaster, which every page has: only this knows sonner. */
export function DrawnToasts() {
  const { resolvedTheme } = useTheme()
  const words = uiWords()
  // By now sonner listens: effects of what is drawn come before those of what draws it.
  useEffect(() => drawToastsWith(toast), [])
  return (
    <Toaster
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-right"
      closeButton
      containerAriaLabel={words.notifications}
      toastOptions={{
        closeButtonAriaLabel: words.closeNotification,
        classNames: {
          toast: 'bg-surface! text-ink! border-line! shadow-float! font-sans!',
          description: 'text-muted!',
          closeButton: 'bg-surface! text-ink! border-line!',
        },
      }}
    />
  )
}
