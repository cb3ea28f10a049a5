import type { NextRequest } from 'next/server'
import { requireAccount } from '@/lib/auth/require'
import { loadCaller } from '@/lib/calling/may-call'
import type { Reach } from '@/lib/contract/reach'
import { db } from '@/lib/db'
import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'
import { whereToLogOthersIn } from '@/lib/sessions/where-to-log-in'

/** What the command menu offers this account besides what its role lets it do: no page waits for it. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const { id, role } = await requireAccount()
    const [logsInAt, callsAs] = await Promise.all([whereToLogOthersIn(db(), role), loadCaller(db(), id)])
    return Response.json({ logsInAt, callsAs } satisfies Reach, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}
