import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'
import { Problem } from '@/lib/problems/problem'

/** Everything else under /api/v1. */
async function answer({ headers }: Request): Promise<Response> {
  return problemResponse(new Problem('not_found'), { requestId: requestIdOf(headers) })
}

export {
  answer as GET,
  answer as HEAD,
  answer as POST,
  answer as PUT,
  answer as PATCH,
  answer as DELETE,
  answer as OPTIONS,
}
