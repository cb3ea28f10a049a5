import { toast } from 'sonner'
import { writeClipboard } from '../ui/clipboard'

/** Puts a text on the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  if (await writeClipboard(text)) toast.success('Copied', { description: text })
  else toast.error('It could not be copied.', { description: text })
}
