import type { NextRequest } from 'next/server'
import { findSignedIn, requireAccount } from '@/lib/auth/require'
import { boardStream } from '@/lib/events/streams'
import { sseResponse } from '@/lib/events/sse'
import { resumeAfter } from '@/lib/events/resume'
import { problemResponse } from '@/lib/problems/http'

/** The browser stream; its messages are described in lib/contract/board.ts. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const { id, tokenVersion } = await requireAccount()
    const ended = new AbortController()
    const isAllowed = async () => (await findSignedIn(id, tokenVersion)) !== null
    return await sseResponse(boardStream({ after: resumeAfter(request), isAllowed, ended }), ended, request.signal)
  } catch (error) {
    return problemResponse(error)
  }
}
