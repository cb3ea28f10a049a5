import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/providers'
import { nonceHeader } from '@/lib/nonce-header'
import { locale } from '@/words/language'
import { shellWords } from '@/words/shell'
import { startHealthCheckAction } from './health-check/actions'
import { callAction, logInAction } from './sessions/actions'
import './globals.css'

// Every page shows the current state, for one viewer: none can be made when the app is built.
export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata => ({
  title: { default: 'Hot Desk', template: '%s · Hot Desk' },
  description: shellWords().description,
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icon.svg', apple: '/icon-192.png' },
})

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f9' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1015' },
  ],
}

const acts = { logIn: logInAction, call: callAction, checkHealth: startHealthCheckAction }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? ''
  return (
    // next-themes sets the class before the first paint.
    <html lang={locale()} suppressHydrationWarning>
      <body>
        <Providers nonce={nonce} acts={acts}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
