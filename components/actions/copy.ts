import { writeClipboard } from '../ui/clipboard'
import { toast } from '../ui/toast'
import { placeName, type Where } from './kinds'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

/** Puts a text on the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  if (await writeClipboard(text)) toast.success(commonWords().copied, { description: text })
  else toast.error(actionsWords().notCopied, { description: text })
}

/** “Alice Lee is at Room 201 (2001)”. @param desk null: they are nowhere */
export const whereabouts = (name: string, desk: Pick<Where, 'label' | 'number'> | null) =>
  desk ? actionsWords().isAt(name, placeName(desk)) : actionsWords().isNowhere(name)
