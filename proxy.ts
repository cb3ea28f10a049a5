import { type NextRequest, NextResponse } from 'next/server'

/**
 * Leads people who are not signed in to the sign-in page, and back afterwards. A convenience only: every page, route
 * and action checks the account itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const response = isOpen(request) || mayBeSignedIn(request) ? NextResponse.next() : toSignIn(request)
  // Known only when the server runs, unlike the headers of next.config.ts.
  if (process.env['NEXTAUTH_URL']?.startsWith('https:'))
    response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}

const isOpen = ({ nextUrl }: NextRequest) => nextUrl.pathname === '/sign-in' || nextUrl.pathname === '/setup'

const sessionCookie = 'next-auth.session-token'

function mayBeSignedIn({ cookies }: NextRequest): boolean {
  return cookies
    .getAll()
    .some(({ name }) => name.startsWith(sessionCookie) || name.startsWith(`__Secure-${sessionCookie}`))
}

function toSignIn({ nextUrl }: NextRequest): NextResponse {
  const address = nextUrl.clone()
  address.pathname = '/sign-in'
  address.search =
    nextUrl.pathname === '/' ? '' : `?${new URLSearchParams({ next: nextUrl.pathname + nextUrl.search })}`
  return NextResponse.redirect(address)
}

export const config = {
  matcher: ['/', '/phones', '/activity', '/settings', '/accounts', '/account', '/sign-in', '/setup'],
}
