import { z } from 'zod'

/**
 * Of an extension, without which nobody logs in as it: `none`: it is to have no mailbox; `missing`: it is to have one that
 * the PBX does not know; `unknown`: the PBX knows nothing of mailboxes.
 */
export const mailboxStateSchema = z.enum(['present', 'missing', 'none', 'unknown'])
export type MailboxState = z.infer<typeof mailboxStateSchema>

/**
 * What a look at a PIN found, without the PIN. Nobody's PIN goes over the line without them, unless the settings of PINs
 * ask for it (`trivialPins`).
 */
export const pinFindingSchema = z.enum(['good', 'trivial', 'none'])
export type PinFinding = z.infer<typeof pinFindingSchema>
