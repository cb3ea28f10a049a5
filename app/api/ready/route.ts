import { readiness } from '@/lib/board/readiness'

export const dynamic = 'force-dynamic'

/** Public: whether people can log in at phones now, and if not, which part is down. */
export async function GET(): Promise<Response> {
  const answer = await readiness()
  const status = answer.status === 'ready' ? 200 : 503
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } })
}
