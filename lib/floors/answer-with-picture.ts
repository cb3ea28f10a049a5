import { type PlanKind, planKinds } from '@/lib/contract/plan-limits'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { Problem } from '@/lib/problems/problem'

/**
 * The same for a browser that may have this picture already, which is then not read again.
 * @param keep how long it may show it without asking, as Cache-Control says it
 */
export async function answerToBrowser(
  db: Transaction,
  asked: { floor: string; hash: string; headers: Headers; keep: string },
): Promise<Response> {
  const headers = { ETag: `"${asked.hash}"`, 'Cache-Control': asked.keep }
  if (asked.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  const answer = await answerWithPicture(db, asked.floor, asked.hash)
  answer.headers.set('Cache-Control', asked.keep)
  return answer
}

/** The picture of a floor as an answer: of the kind that it was found to be, and nothing else. Throws Problem no_plan. */
export async function answerWithPicture(db: Transaction, floorId: string, hash?: string): Promise<Response> {
  const plan = isUuid(floorId) ? await db.floorPlan.findUnique({ where: { floorId } }) : null
  if (!plan || (hash !== undefined && hash !== plan.hash)) throw new Problem('no_plan')
  return new Response(plan.picture, {
    headers: {
      'Content-Type': planKinds[plan.kind as PlanKind],
      'Content-Length': String(plan.size),
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      // Opened by itself it is a picture and nothing more, and pages of other sites do not get it.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      ETag: `"${plan.hash}"`,
    },
  })
}
