import { describeApi } from '@/lib/api/openapi'

/** Public: it says what there is, and nothing of what is in it. */
export function GET(): Response {
  return Response.json(describeApi())
}
