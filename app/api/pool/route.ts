import type { NextRequest } from 'next/server'
import { readPhoneView } from '@/components/phones/phone-view'
import { requireAccount } from '@/lib/auth/require'
import { db } from '@/lib/db'
import { findAllPhones } from '@/lib/phones/find-phones'
import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'

/**
 * Every phone of the pool that matches the query of its page, for anyone who is signed in: to select or to save all of
 * them.
 */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    await requireAccount()
    const view = readPhoneView(Object.fromEntries(request.nextUrl.searchParams))
    const phones = await findAllPhones(db(), view)
    return Response.json({ phones }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
