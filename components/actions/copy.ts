import { toast } from 'sonner'

/** Puts a text on the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  const isCopied = await write(text).catch(() => false)
  if (isCopied) toast.success('Copied', { description: text })
  else toast.error('It could not be copied.', { description: text })
}

async function write(text: string): Promise<boolean> {
  if (!globalThis.isSecureContext) return writeByHand(text)
  await navigator.clipboard.writeText(text)
  return true
}

/** Without https there is no clipboard, but for what is selected; for that, nothing came in place of execCommand. */
function writeByHand(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isDone = document.execCommand('copy')
  area.remove()
  return isDone
}
