import { toast } from 'sonner'
import { answerOf, type ActionResult } from '../action-result'

/** As long as somebody needs to see their mistake. Milliseconds. */
const undoMs = 8_000

/** What is said, with a way back. */
export function toastWithUndo(says: string, undo: () => Promise<ActionResult>, undone: string): void {
  toast.success(says, {
    duration: undoMs,
    action: { label: 'Undo', onClick: () => void takeBack(undo, undone) },
  })
}

async function takeBack(undo: () => Promise<ActionResult>, undone: string): Promise<void> {
  const result = await answerOf(undo())
  if (result.ok) toast.success(undone)
  else toast.error('It was not undone.', { description: result.message })
}

/** @param done what is said when it worked */
export async function toastOf(action: Promise<ActionResult>, done: string, failed: string): Promise<boolean> {
  const result = await answerOf(action)
  if (result.ok) toast.success(done)
  else toast.error(failed, { description: result.message })
  return result.ok
}
