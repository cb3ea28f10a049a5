import type { NextRequest } from 'next/server'
import { readBytes } from '@/lib/api/read-bytes'
import { actorOf, requireAccount } from '@/lib/auth/require'
import { mostPlanBytes } from '@/lib/contract/plan-limits'
import { setPlan } from '@/lib/floors/set-plan'
import { problemResponse } from '@/lib/problems/http'
import { Problem } from '@/lib/problems/problem'
import { requestIdOf } from '@/lib/request-id'
import { isPermitted, type Rights } from '@/lib/verbs/permissions'
import { webContext } from '@/lib/verbs/web-context'

type Context = { params: Promise<{ floor: string }> }

/**
 * Takes the picture of a floor from the browser of somebody who is signed in: an action of a page would take a megabyte at
 * most. Pages of other sites cannot send a PUT here: browsers ask first, and nobody answers them.
 */
export async function PUT(request: NextRequest, { params }: Context): Promise<Response> {
  const { headers } = request
  try {
    const account = await requireAccount()
    const rights: Rights = { kind: 'role', role: account.role }
    // Before five megabytes are read for nothing.
    if (!isPermitted(rights, 'floor.set_plan')) throw new Problem('not_allowed')
    const { floor: id } = await params
    const picture = await readBytes(request, mostPlanBytes, 'plan_too_large')
    return Response.json(await setPlan({ ctx: webContext(headers, actorOf(account), rights), input: { id, picture } }))
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(headers) })
  }
}
