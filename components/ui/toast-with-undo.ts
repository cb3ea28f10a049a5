import { toast } from 'sonner'

/** As long as somebody needs to see that it was the wrong thing; longer while it is pointed at. Milliseconds. */
const shown = 8_000

/** Says what was done, and offers to take it back. */
export const toastWithUndo = (text: string, undo: () => Promise<void>) =>
  toast.success(text, { duration: shown, action: { label: 'Undo', onClick: () => void undo() } })
