import { commonWords } from '@/words/common'
import { drawnToasts } from './toast'

/** As long as somebody needs to see their mistake. Milliseconds. */
const undoMs = 8_000
/** How soon it is looked again whether somebody is still about to press it. Milliseconds. */
const lookMs = 1_000

/** Says what was done, and offers to take it back. */
export function toastWithUndo(says: string, undo: () => Promise<unknown>): void {
  void drawnToasts().then((draw) => {
    const action = { label: commonWords().undo, onClick: () => void undo() }
    const id = draw.success(says, { duration: Infinity, action })
    dismissAfter(() => draw.dismiss(id), undoMs)
  })
}

/** Not while the pointer or the focus is there: sonner itself waits for the pointer alone. */
function dismissAfter(dismiss: () => void, ms: number): void {
  setTimeout(() => {
    if (document.querySelector('[data-sonner-toast]:is(:hover, :focus-within)')) dismissAfter(dismiss, lookMs)
    else dismiss()
  }, ms)
}
