import { createHash, timingSafeEqual } from 'node:crypto'
import type { PinDenial } from '../../lib/contract/commands.ts'
import type { PinFinding } from '../../lib/contract/people.ts'
import { isTrivialPin } from '../../lib/contract/trivial-pin.ts'
import { numberSchema } from '../../lib/contract/numbers.ts'
import { PbxUnavailable } from '../../pbx/ami-connection.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { devicesOf, type Entries, type EntryName, splitDevices } from '../../pbx/entries.ts'

/** A person as the PBX knows them. */
export interface Person {
  exists: boolean
  /** Caller ID name, or the extension where the PBX has none. */
  name: string
  /** `mailbox@context`, or null where the extension has no mailbox. */
  mailbox: string | null
  /** Those that ring for the extension: its own, while nobody is logged in as it. */
  devices: string[]
}

const voicemailOf = (extension: string): EntryName => `AMPUSER/${extension}/voicemail`
const nameOf = (extension: string): EntryName => `AMPUSER/${extension}/cidname`

/** The entries that say who this is; none where it cannot be an extension. */
export const entriesOfPerson = (extension: string): EntryName[] =>
  numberSchema.safeParse(extension).success ? [voicemailOf(extension), nameOf(extension), devicesOf(extension)] : []

/** What these entries say. */
export function personIn(entries: Entries, extension: string): Person {
  const context = entries.get(voicemailOf(extension))
  return {
    exists: entriesOfPerson(extension).some((name) => (entries.get(name) ?? null) !== null),
    name: entries.get(nameOf(extension)) || extension,
    mailbox: context && context !== 'novm' && /^[\w.-]+$/.test(context) ? `${extension}@${context}` : null,
    devices: splitDevices(entries.get(devicesOf(extension))),
  }
}

/** Looks an extension up on the PBX. Throws PbxUnavailable or AmiRefused when it cannot be asked. */
export async function findPerson(pbx: Pbx, extension: string): Promise<Person> {
  return personIn(await pbx.readEntries(entriesOfPerson(extension)), extension)
}

/** Asked of the PBX where there is no mailbox, so that the refusal takes as long as any other. */
const nobodys = '0@default'

/**
 * What is wrong with the digits as the mailbox's PIN, or null. No mailbox and no PIN both refuse every entry, an empty
 * one too. The PIN lives in this function's memory only. Throws PbxUnavailable where the PBX cannot look mailboxes up.
 */
export async function pinDenial(pbx: Pbx, mailbox: string | null, digits: string): Promise<PinDenial | null> {
  const [exists, password] = await Promise.all([
    pbx.evaluate(`VM_INFO(${mailbox ?? nobodys},exists)`),
    pbx.evaluate(`VM_INFO(${mailbox ?? nobodys},password)`),
  ])
  // An unknown function gives '' as well; everybody would hear that their PIN is wrong.
  if (exists === '') throw new PbxUnavailable('The PBX knows nothing of mailboxes; is its module app_voicemail loaded?')
  const pin = pinIn(password)
  const matches = timingSafeEqual(digest(pin), digest(digits))
  if (mailbox === null || exists === '0') return 'no_mailbox'
  if (pin === '') return 'no_pin'
  return matches ? null : 'wrong_pin'
}

/** A leading "-" means that the owner may not change the PIN; it is no part of it, and neither is a space behind it. */
const pinIn = (password: string) => password.trim().replace(/^-/, '')

/** What a look at the PIN of a mailbox finds. The PIN itself lives in this function's memory only. */
export async function findInPin(pbx: Pbx, extension: string, mailbox: string | null): Promise<PinFinding> {
  const pin = mailbox === null ? '' : pinIn(await pbx.evaluate(`VM_INFO(${mailbox},password)`))
  if (pin === '') return 'none'
  return isTrivialPin(pin, extension) ? 'trivial' : 'good'
}

const digest = (text: string) => createHash('sha256').update(text).digest()
