import type { NextRequest } from 'next/server'
import { requireAccount } from '@/lib/auth/require'
import { db } from '@/lib/db'
import { searchPeople } from '@/lib/people/search-people'
import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'

/** As many as somebody reads through instead of typing another letter. */
const most = 20

/** What the board's search finds beside desks; for whoever is signed in. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    await requireAccount()
    const { searchParams } = request.nextUrl
    const text = (searchParams.get('search') ?? '').slice(0, 100)
    const people = await searchPeople(db(), { text, pbx: searchParams.get('pbx') ?? '', limit: most })
    return Response.json({ people }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
