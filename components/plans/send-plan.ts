import { mostPlanBytes } from '@/lib/contract/plan-limits'
import { plansWords } from '@/words/plans'
import { problemsWords } from '@/words/problems'
import type { ActionResult } from '../action-result'

/** Sends the picture of a floor. What it may be the server decides, by its first bytes. */
export async function sendPlan(floor: string, picture: Blob): Promise<ActionResult> {
  if (picture.size > mostPlanBytes) return { ok: false, message: problemsWords().says.plan_too_large }
  try {
    const headers = { 'Content-Type': 'application/octet-stream' }
    const response = await fetch(`/api/plans/${floor}`, { method: 'PUT', body: picture, headers })
    return response.ok ? { ok: true } : { ok: false, message: await whyRefused(response) }
  } catch {
    return { ok: false, message: plansWords().upload.unanswered }
  }
}

/** A problem document is for programs, and in English: its code says which of our words fit. */
async function whyRefused(response: Response): Promise<string> {
  const words = plansWords().upload
  const isOurs = response.headers.get('Content-Type')?.includes('problem+json') === true
  if (!isOurs) return response.status === 413 ? words.refusedOnTheWay : words.unanswered
  const { code } = (await response.json()) as { code: string }
  const says: Partial<Record<string, string>> = problemsWords().says
  return says[code] ?? words.failed
}
