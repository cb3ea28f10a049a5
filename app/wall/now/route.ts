import { createHash } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'
import { loadWallView } from '@/lib/walls/load-view'
import { wallCookie } from '@/lib/walls/wall-cookie'
import { askedWall } from '../asked-wall'

/** What a wall shows, for the cookie of its link alone; 304 while that is what the screen has already. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const { wall, secret } = await askedWall(request)
    const body = JSON.stringify(await loadWallView(db(), wall))
    const tag = `"${createHash('sha256').update(body).digest('base64url')}"`
    const headers = { ETag: tag, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' }
    if (request.headers.get('If-None-Match') === tag) return new NextResponse(null, { status: 304, headers })
    const response = new NextResponse(body, { headers })
    const { name, value, options } = wallCookie(secret)
    response.cookies.set(name, value, options)
    return response
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
