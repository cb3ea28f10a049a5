import { toast } from 'sonner'
import { answerOf, type ActionResult } from '../action-result'

/** As long as somebody needs to see their mistake. Milliseconds. */
const undoMs = 8_000

/** How soon it is looked again whether somebody is still about to press it. Milliseconds. */
const lookMs = 1_000

/** What is said, with a way back. */
export function toastWithUndo(says: string, undo: () => Promise<ActionResult>, undone: string): void {
  const action = { label: 'Undo', onClick: () => void takeBack(undo, undone) }
  dismissAfter(toast.success(says, { duration: Infinity, action }), undoMs)
}

/** Not while the pointer or the focus is there: sonner itself waits for the pointer alone. */
function dismissAfter(id: string | number, ms: number): void {
  setTimeout(() => {
    if (document.querySelector('[data-sonner-toast]:is(:hover, :focus-within)')) dismissAfter(id, lookMs)
    else toast.dismiss(id)
  }, ms)
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
