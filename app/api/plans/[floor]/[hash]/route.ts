import type { NextRequest } from 'next/server'
import { requireAccount } from '@/lib/auth/require'
import { db } from '@/lib/db'
import { answerToBrowser } from '@/lib/floors/answer-with-picture'
import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'

type Context = { params: Promise<{ floor: string; hash: string }> }

/** The picture of a floor, for those who may see the board. Another picture has another address: a browser asks once for each. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  try {
    await requireAccount()
    const { floor, hash } = await params
    const keep = 'private, max-age=31536000, immutable'
    return await answerToBrowser(db(), { floor, hash, headers: request.headers, keep })
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
