import { waitFor } from '../runtime/wait-for.ts'
import type { Pbx } from './asterisk.ts'
import type { Message } from './mailbox.ts'
import type { Phone } from './phone.ts'

/**
 * Speaks half a second to the mailbox that answers the caller's call, ends with #, and waits until `box` holds the
 * message. Throws when no mailbox answers within 10 s, or when it is another one.
 */
export async function leaveMessage(pbx: Pbx, caller: Phone, box: string): Promise<Message> {
  const before = pbx.mailboxMessages(box).length
  await pbx.waitForPrompt(caller.number, 'vm-theperson')
  await caller.sendDigits('#') // skips the greeting
  await pbx.waitForPrompt(caller.number, 'beep')
  // A # during the beep would be lost, so the recording must have begun.
  if (!(await waitFor(() => pbx.recordedBytes(box) > 8000, 5000))) throw new Error(`Mailbox ${box} does not record.`)
  await caller.sendDigits('#')
  await caller.waitForState('idle')
  await waitFor(() => pbx.mailboxMessages(box).length > before, 2000)
  const message = pbx.mailboxMessages(box)[before]
  if (!message) throw new Error(`The message did not arrive in mailbox ${box}.`)
  return message
}
