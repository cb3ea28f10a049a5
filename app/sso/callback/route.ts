import type { NextRequest, NextResponse } from 'next/server'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { keepOwnSignIn } from '@/lib/own-page/current-person'
import { type Arrived, finishSso } from '@/lib/single-sign-on/finish'
import { flowCookieName, flowCookieOptions, flowIn } from '@/lib/single-sign-on/flow'
import { leadAway } from '../lead-away'
import { leadToRefusal } from '../refusal'

/** Where the provider sends people back to: signs them in, and goes on to where they wanted. */
export async function GET({ nextUrl, headers, cookies }: NextRequest): Promise<NextResponse> {
  const flow = await flowIn(cookies.get(flowCookieName())?.value)
  const response = await finishSso(nextUrl.search, flow, headers)
    .then(letIn)
    .catch((error: unknown) => leadToRefusal(error, flow?.purpose ?? 'account'))
  response.cookies.set(flowCookieName(), '', { ...flowCookieOptions(), maxAge: 0 })
  return response
}

async function letIn(arrived: Arrived): Promise<NextResponse> {
  const response = leadAway(arrived.next)
  if (arrived.kind === 'own_page') await keepOwnSignIn(arrived.secret)
  else {
    const { name, value, options } = await sessionCookie(arrived.claims)
    response.cookies.set(name, value, options)
  }
  return response
}
