import { type NextRequest, NextResponse } from 'next/server'

/**
 * Leads people who are not signed in to the sign-in page, and back afterwards. A convenience only: every page, route
 * and action checks the account itself.
 */
export function proxy({ cookies, nextUrl }: NextRequest): NextResponse {
  if (
    cookies.getAll().some(({ name }) => name.startsWith(sessionCookie) || name.startsWith(`__Secure-${sessionCookie}`))
  )
    return NextResponse.next()
  const address = nextUrl.clone()
  address.pathname = '/sign-in'
  address.search =
    nextUrl.pathname === '/' ? '' : `?${new URLSearchParams({ next: nextUrl.pathname + nextUrl.search })}`
  return NextResponse.redirect(address)
}

const sessionCookie = 'next-auth.session-token'

export const config = { matcher: ['/', '/phones', '/activity', '/settings', '/accounts'] }
