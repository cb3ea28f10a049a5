import { toast } from 'sonner'
import { commonWords } from '@/words/common'

/** As long as somebody needs to see their mistake. Milliseconds. */
const undoMs = 8_000
/** How soon it is looked again whether somebody is still about to press it. Milliseconds. */
const lookMs = 1_000

/** Says what was done, and offers to take it back. */
export function toastWithUndo(says: string, undo: () => Promise<unknown>): void {
  const action = { label: commonWords().undo, onClick: () => void undo() }
  dismissAfter(toast.success(says, { duration: Infinity, action }), undoMs)
}

/** Not while the pointer or the focus is there: sonner itself waits for the pointer alone. */
function dismissAfter(id: string | number, ms: number): void {
  setTimeout(() => {
    if (document.querySelector('[data-sonner-toast]:is(:hover, :focus-within)')) dismissAfter(id, lookMs)
    else toast.dismiss(id)
  }, ms)
}
