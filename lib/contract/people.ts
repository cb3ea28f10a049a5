import { z } from 'zod'

/**
 * Of an extension, without which nobody logs in as it: `none`: it is to have no mailbox; `missing`: it is to have one that
 * the PBX does not know; `unknown`: the PBX knows nothing of mailboxes. Whether there is a PIN is asked at a log-in alone:
 * nobody's PIN goes over the line without them.
 */
export const mailboxStateSchema = z.enum(['present', 'missing', 'none', 'unknown'])
export type MailboxState = z.infer<typeof mailboxStateSchema>
