import type { NextResponse } from 'next/server'
import type { Purpose } from '@/lib/contract/single-sign-on'
import { SsoRefused } from '@/lib/single-sign-on/refused'
import { leadAway } from './lead-away'

/** To the page that says why nobody is signed in. Anything that is not a refusal is our fault, and thrown again. */
export function leadToRefusal(error: unknown, purpose: Purpose): NextResponse {
  if (!(error instanceof SsoRefused)) throw error
  return leadAway(`/sso/refused?${new URLSearchParams({ why: error.reason, for: purpose })}`)
}
