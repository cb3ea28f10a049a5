import { toast } from 'sonner'
import { writeClipboard } from '../ui/clipboard'
import { placeName, type Where } from './kinds'

/** Puts a text on the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  if (await writeClipboard(text)) toast.success('Copied', { description: text })
  else toast.error('It could not be copied.', { description: text })
}

/** “Alice Lee is at Room 201 (2001)”. @param desk null: they are nowhere */
export const whereabouts = (name: string, desk: Pick<Where, 'label' | 'number'> | null) =>
  desk ? `${name} is at ${placeName(desk)}` : `${name} is not logged in at a desk`
