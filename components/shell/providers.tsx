'use client'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import { Toaster } from '../ui/toaster'
import { OfflinePage } from './offline-page'

type ProvidersProps = {
  /** Of the scripts that this page may run; next-themes has one. */
  nonce: string
  children: ReactNode
}

export function Providers({ nonce, children }: ProvidersProps) {
  return (
    <ThemeProvider attribute="class" disableTransitionOnChange nonce={nonce}>
      <div className="root">{children}</div>
      <Toaster />
      <OfflinePage />
    </ThemeProvider>
  )
}
