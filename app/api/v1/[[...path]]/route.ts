import { problemResponse } from '@/lib/problems/http'
import { Problem } from '@/lib/problems/problem'

/** Whatever else is asked for under /api/v1. */
async function answer(): Promise<Response> {
  return problemResponse(new Problem('not_found'))
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
