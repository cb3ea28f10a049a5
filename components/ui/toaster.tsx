'use client'
import { useTheme } from 'next-themes'
import { Toaster as Sonner } from 'sonner'
import { uiWords } from '@/words/ui'

/** Where short results appear. Errors stay until they are dismissed: they say what to do. */
export function Toaster() {
  const { resolvedTheme } = useTheme()
  const words = uiWords()
  return (
    <Sonner
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
