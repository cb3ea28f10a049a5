import { createHash, timingSafeEqual } from 'node:crypto'
import { numberSchema } from '../../lib/contract/numbers.ts'
import { PbxUnavailable } from '../adapters/ami-connection.ts'
import type { Pbx } from '../adapters/pbx.ts'
import { devicesOf } from '../routing/entries.ts'

/** A person as the PBX knows them. */
export interface Person {
  exists: boolean
  /** Caller ID name, or the extension where the PBX has none. */
  name: string
  /** `mailbox@context`, or null where the extension has no mailbox. */
  mailbox: string | null
}

/** Looks an extension up on the PBX. Throws PbxUnavailable or AmiRefused when it cannot be asked. */
export async function findPerson(pbx: Pbx, extension: string): Promise<Person> {
  if (!numberSchema.safeParse(extension).success) return { exists: false, name: '', mailbox: null }
  const voicemail = `AMPUSER/${extension}/voicemail` as const
  const cidname = `AMPUSER/${extension}/cidname` as const
  const entries = await pbx.readEntries([voicemail, cidname, devicesOf(extension)])
  const context = entries.get(voicemail)
  const name = entries.get(cidname)
  return {
    exists: [...entries.values()].some((value) => value !== null),
    name: name || extension,
    mailbox: context && context !== 'novm' && /^[\w.-]+$/.test(context) ? `${extension}@${context}` : null,
  }
}

/**
 * Whether the digits are the mailbox's PIN. No mailbox and no PIN both refuse every entry, an empty one too.
 * The PIN lives in this function's memory only. Throws PbxUnavailable where the PBX cannot look mailboxes up.
 */
export async function pinMatches(pbx: Pbx, mailbox: string | null, digits: string): Promise<boolean> {
  if (!mailbox) return false
  // A leading "-" means that the owner may not change the PIN; it is no part of it, and neither is a space behind it.
  const pin = (await pbx.evaluate(`VM_INFO(${mailbox},password)`)).trim().replace(/^-/, '')
  if (pin === '') await assertLooksUp(pbx, mailbox)
  return pin !== '' && timingSafeEqual(digest(pin), digest(digits))
}

/** An unknown function gives '' as well; it would tell everybody that their PIN is wrong. */
async function assertLooksUp(pbx: Pbx, mailbox: string): Promise<void> {
  if ((await pbx.evaluate(`VM_INFO(${mailbox},exists)`)) === '')
    throw new PbxUnavailable('The PBX knows nothing of mailboxes; is its module app_voicemail loaded?')
}

const digest = (text: string) => createHash('sha256').update(text).digest()
