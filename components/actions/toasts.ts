import { answerOf, type ActionResult } from '../action-result'
import { toast } from '../ui/toast'

/** @param done what is said when it worked */
export async function toastOf(action: Promise<ActionResult>, done: string, failed: string): Promise<boolean> {
  const result = await answerOf(action)
  if (result.ok) toast.success(done)
  else toast.error(failed, { description: result.message })
  return result.ok
}
