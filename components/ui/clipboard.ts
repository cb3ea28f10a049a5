/** Puts a text on the clipboard; false where the browser does not let us. */
export async function writeClipboard(text: string): Promise<boolean> {
  if (!globalThis.isSecureContext) return copyByHand(text)
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

/** Without https there is no clipboard, but for what is selected; for that, nothing came in place of execCommand. */
function copyByHand(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  // Inside an open dialog, which keeps the focus.
  const place = document.activeElement?.parentElement ?? document.body
  place.append(area)
  area.select()
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isDone = document.execCommand('copy')
  area.remove()
  return isDone
}
