import type { NextRequest } from 'next/server'
import { requireAccount } from '@/lib/auth/require'
import type { Found } from '@/lib/contract/search'
import { db } from '@/lib/db'
import { problemResponse } from '@/lib/problems/http'
import { withOwnPhones } from '@/lib/people/own-phones'
import { requestIdOf } from '@/lib/request-id'
import { listAvailableDesks } from '@/lib/search/available-desks'
import { searchDesks } from '@/lib/search/search-desks'
import { searchPeople } from '@/lib/search/search-people'

/** As many as somebody reads through instead of typing another letter. */
const most = { people: 20, desks: 10 }

/**
 * What the search of the board and of the command menu finds, and with `available` at which desks somebody could log in now,
 * those of that location first; for everybody who is signed in.
 */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    await requireAccount()
    const { searchParams } = request.nextUrl
    const text = (searchParams.get('search') ?? '').slice(0, 100)
    const pbx = searchParams.get('pbx') ?? ''
    const near = searchParams.get('available')
    const [people, desks] = await Promise.all([
      searchPeople(db(), { text, pbx, limit: most.people }).then((people) => withOwnPhones(db(), people)),
      near === null
        ? searchDesks(db(), { text, pbx, limit: most.desks })
        : listAvailableDesks(db(), { pbx, near, limit: most.desks }),
    ])
    return Response.json({ people, desks } satisfies Found, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
