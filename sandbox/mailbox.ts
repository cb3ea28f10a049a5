import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Message {
  /** As the mailbox announces it, for example `"Bob Baker" <1002>`. */
  callerId: string
  seconds: number
}

/** The new messages of a mailbox, oldest first; empty when there is no mailbox. */
export function messagesIn(spool: string, box: string, context = 'default'): Message[] {
  const inbox = join(spool, 'voicemail', context, box, 'INBOX')
  return filesIn(inbox)
    .filter((name) => /^msg\d+\.txt$/.test(name))
    .toSorted()
    .map((name) => describe(readFileSync(join(inbox, name), 'utf8')))
}

/** Takes every message out of every mailbox. */
export function emptyMailboxes(spool: string): void {
  rmSync(join(spool, 'voicemail'), { recursive: true, force: true })
}

/** The size of the message that is being recorded; 0 when there is none. */
export function recordedBytesIn(spool: string, box: string, context = 'default'): number {
  const folder = join(spool, 'voicemail', context, box, 'tmp')
  const sizes = filesIn(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
  return Math.max(0, ...sizes)
}

function describe(text: string): Message {
  const field = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? ''
  return { callerId: field('callerid'), seconds: Number(field('duration')) }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
