import { readdirSync, readFileSync } from 'node:fs'
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
