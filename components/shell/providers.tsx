'use client'
import { ThemeProvider } from 'next-themes'
import { usePathname } from 'next/navigation'
import { type ReactNode, use } from 'react'
import { type ServerActs, ServerActsContext } from '../command/server-acts'
import { Toaster } from '../ui/toaster'
import { OfflinePage } from './offline-page'
import { wordsToCome } from '@/words/translations'

type ProvidersProps = {
  /** Of the scripts that this page may run; next-themes has one. */
  nonce: string
  acts: ServerActs
  children: ReactNode
}

export function Providers({ nonce, acts, children }: ProvidersProps) {
  // What the server has made stays until then, and only then comes to life; and so does the board, when a link leads elsewhere.
  const words = wordsToCome(usePathname() === '/' ? 'first' : 'all')
  if (words) use(words)
  return (
    <ThemeProvider attribute="class" disableTransitionOnChange nonce={nonce}>
      <ServerActsContext value={acts}>
        <div className="root">{children}</div>
      </ServerActsContext>
      <Toaster />
      <OfflinePage />
    </ThemeProvider>
  )
}
