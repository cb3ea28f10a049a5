import type { NextRequest } from 'next/server'
import { findSignedIn, requireAccount } from '@/lib/auth/require'
import { boardStream } from '@/lib/events/streams'
import { sseResponse } from '@/lib/events/sse'
import { resumeAfter } from '@/lib/events/resume'
import { requestIdOf } from '@/lib/request-id'
import { problemResponse } from '@/lib/problems/http'

/** The browser stream; its messages are described in lib/contract/board.ts. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const { id, signInId } = await requireAccount()
    const isAllowed = async () => (await findSignedIn({ accountId: id, signInId })) !== null
    const ended = new AbortController()
    const pieces = boardStream({ after: resumeAfter(request), reader: { id, isAllowed, ended } })
    return await sseResponse(pieces, ended, request.signal)
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
