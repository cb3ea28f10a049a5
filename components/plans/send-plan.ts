import { mostPlanBytes } from '@/lib/contract/plan-limits'
import type { ActionResult } from '../action-result'

const tooLarge =
  'A plan may have 5 MB at most. Save the picture with fewer pixels or as WebP, then upload that.'
const refusedOnTheWay =
  'A server between this browser and Hot Desk refuses files of this size. An administrator lets it take 6 MB: in nginx, client_max_body_size 6m.'
const unanswered = 'Hot Desk did not answer. Check your connection, then upload the picture again.'

/** Sends the picture of a floor. What it may be the server decides, by its first bytes. */
export async function sendPlan(floor: string, picture: Blob): Promise<ActionResult> {
  if (picture.size > mostPlanBytes) return { ok: false, message: tooLarge }
  try {
    const headers = { 'Content-Type': 'application/octet-stream' }
    const response = await fetch(`/api/plans/${floor}`, { method: 'PUT', body: picture, headers })
    return response.ok ? { ok: true } : { ok: false, message: await whyRefused(response) }
  } catch {
    return { ok: false, message: unanswered }
  }
}

async function whyRefused(response: Response): Promise<string> {
  const isOurs = response.headers.get('Content-Type')?.includes('problem+json') === true
  if (!isOurs) return response.status === 413 ? refusedOnTheWay : unanswered
  const { detail } = (await response.json()) as { detail: string }
  return detail
}
