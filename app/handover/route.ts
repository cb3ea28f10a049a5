import { type NextRequest, NextResponse } from 'next/server'
import { takeHandover } from '@/lib/auth/handover'
import { HandoverRefused } from '@/lib/auth/handover-note'
import { sessionCookie } from '@/lib/auth/session-cookie'

/** Where the link on FreePBX's page leads: signs the administrator in, and goes to the board, nowhere else. */
export async function GET({ nextUrl, headers }: NextRequest): Promise<Response> {
  try {
    const claims = await takeHandover(nextUrl.searchParams.get('note') ?? '', headers)
    const { name, value, options } = await sessionCookie(claims)
    const response = leadTo('/')
    response.cookies.set(name, value, options)
    return response
  } catch (error) {
    if (!(error instanceof HandoverRefused)) throw error
    return leadTo(`/handover/refused?why=${error.refusal}`)
  }
}

// Without a host: the browser stays at the address it used.
const leadTo = (path: string) =>
  new NextResponse(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
