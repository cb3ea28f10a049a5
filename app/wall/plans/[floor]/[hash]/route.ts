import type { NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { answerToBrowser } from '@/lib/floors/answer-with-picture'
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
    return await answerToBrowser(db(), { floor, hash, headers: request.headers, keep: 'private, no-cache' })
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
