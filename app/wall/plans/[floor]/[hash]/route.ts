import type { NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { answerWithPicture } from '@/lib/floors/answer-with-picture'
import { problemResponse } from '@/lib/problems/http'
import { Problem } from '@/lib/problems/problem'
import { requestIdOf } from '@/lib/request-id'
import { floorsOfWall } from '@/lib/walls/floors-of-wall'
import { askedWall } from '../../../asked-wall'

type Context = { params: Promise<{ floor: string; hash: string }> }

/** The picture of a floor, for the link of a wall that shows its plan: asked for each time, so that a revoked link gets none. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  try {
    const { wall } = await askedWall(request)
    const { floor, hash } = await params
    const shown = (await floorsOfWall(db(), wall)).find(({ id }) => id === floor)
    if (shown?.plan.hash !== hash) throw new Problem('no_plan')
    const headers = { ETag: `"${hash}"`, 'Cache-Control': 'private, no-cache' }
    if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
    const answer = await answerWithPicture(db(), floor, hash)
    answer.headers.set('Cache-Control', headers['Cache-Control'])
    return answer
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
