import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { demoPhones } from '@/lib/demo/demo-phones'
import { nonceHeader } from '@/lib/nonce-header'

/**
 * Leads people who are not signed in to the sign-in page, and back afterwards: a convenience only, since every page,
 * route and action checks the account itself. And says with each page which scripts may run in it.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const response = isOpen(request) || mayBeSignedIn(request) ? page(request, nonce) : toSignIn(request)
  response.headers.set('Content-Security-Policy', securityPolicy(nonce))
  // Known only when the server runs, unlike the headers of next.config.ts.
  if (process.env['NEXTAUTH_URL']?.startsWith('https:'))
    response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}

const isOpen = ({ nextUrl }: NextRequest) =>
  /^\/(sign-in|sso|setup|handover|password-link|wall|me|docs)(\/|$)/.test(nextUrl.pathname)

const sessionCookie = 'next-auth.session-token'

function mayBeSignedIn({ cookies }: NextRequest): boolean {
  return cookies
    .getAll()
    .some(({ name }) => name.startsWith(sessionCookie) || name.startsWith(`__Secure-${sessionCookie}`))
}

/** Next.js takes the nonce for its own scripts from the policy of the request. */
function page(request: NextRequest, nonce: string): NextResponse {
  const headers = new Headers(request.headers)
  headers.set(nonceHeader, nonce)
  headers.set('Content-Security-Policy', securityPolicy(nonce))
  return NextResponse.next({ request: { headers } })
}

function toSignIn({ nextUrl }: NextRequest): NextResponse {
  const address = nextUrl.clone()
  address.pathname = '/sign-in'
  address.search =
    nextUrl.pathname === '/' ? '' : `?${new URLSearchParams({ next: nextUrl.pathname + nextUrl.search })}`
  return NextResponse.redirect(address)
}

const securityPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Menus and dialogs place themselves by style attributes, which a nonce cannot allow.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
    ...placesOfPage(),
  ].join('; ')

/** Where a page may be shown, and with whom it may speak. */
function placesOfPage(): string[] {
  const demo = demoPhones()
  if (demo === null) return ["frame-ancestors 'none'"]
  // A demo shows the board beside its phones, and they speak with its PBX and nobody else.
  return ["frame-ancestors 'self'", `connect-src 'self' ${new URL(demo.webSocket).origin}`]
}

// Pages: neither the API nor what was built.
export const config = {
  matcher:
    '/((?!api/|metrics$|_next/|icon(?:-\\d+)?\\.(?:svg|png)$|manifest\\.webmanifest$|sw\\.js$|offline\\.html$).*)',
}
