import { type NextRequest, NextResponse } from 'next/server'
import { z } from 'zod'
import { readJson } from '@/lib/api/read-json'
import { problemResponse } from '@/lib/problems/http'
import { parse } from '@/lib/problems/parse'
import { requestIdOf } from '@/lib/request-id'
import { isSecret } from '@/lib/walls/secret'
import { wallCookie } from '@/lib/walls/wall-cookie'
import { inputWords } from '@/words/input'

const openSchema = z.object({ secret: z.string().refine(isSecret, { error: () => inputWords().wallLink }) })

/** Takes the secret of a wall's link out of the address into a cookie. Whether it opens anything is seen at the next look. */
export async function POST(request: NextRequest): Promise<Response> {
  try {
    const { secret } = parse(openSchema, await readJson(request))
    const { name, value, options } = wallCookie(secret)
    const response = new NextResponse(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
    response.cookies.set(name, value, options)
    return response
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
