import { toast } from 'sonner'
import { writeClipboard } from '../ui/clipboard'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

/** Puts a text on the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  if (await writeClipboard(text)) toast.success(commonWords().copied, { description: text })
  else toast.error(actionsWords().notCopied, { description: text })
}
