import type { NextRequest } from 'next/server'
import { requireAccount } from '@/lib/auth/require'
import type { PlaceAnswer } from '@/lib/contract/floors'
import { db } from '@/lib/db'
import { placeOfDesk } from '@/lib/floors/place-of-desk'
import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'

type Context = { params: Promise<{ pbx: string; number: string }> }

/** On which plan a desk stands, for the panel beside the board: the board itself need not know it of thousands. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  try {
    await requireAccount()
    const { pbx, number } = await params
    const place = await placeOfDesk(db(), pbx, number)
    return Response.json({ place } satisfies PlaceAnswer, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
