import { createHash, timingSafeEqual } from 'node:crypto'
import type { PinDenial } from '../../lib/contract/commands.ts'
import { numberSchema } from '../../lib/contract/numbers.ts'
import { PbxUnavailable } from '../../pbx/ami-connection.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { devicesOf, splitDevices } from '../../pbx/entries.ts'

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

/** Looks an extension up on the PBX. Throws PbxUnavailable or AmiRefused when it cannot be asked. */
export async function findPerson(pbx: Pbx, extension: string): Promise<Person> {
  if (!numberSchema.safeParse(extension).success) return { exists: false, name: '', mailbox: null, devices: [] }
  const voicemail = `AMPUSER/${extension}/voicemail` as const
  const cidname = `AMPUSER/${extension}/cidname` as const
  const entries = await pbx.readEntries([voicemail, cidname, devicesOf(extension)])
  const context = entries.get(voicemail)
  const name = entries.get(cidname)
  return {
    exists: [...entries.values()].some((value) => value !== null),
    name: name || extension,
    mailbox: context && context !== 'novm' && /^[\w.-]+$/.test(context) ? `${extension}@${context}` : null,
    devices: splitDevices(entries.get(devicesOf(extension))),
  }
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
  // An unknown function gives '' as well; it would tell everybody that their PIN is wrong.
  if (exists === '') throw new PbxUnavailable('The PBX knows nothing of mailboxes; is its module app_voicemail loaded?')
  // A leading "-" means that the owner may not change the PIN; it is no part of it, and neither is a space behind it.
  const pin = password.trim().replace(/^-/, '')
  const matches = timingSafeEqual(digest(pin), digest(digits))
  if (mailbox === null || exists === '0') return 'no_mailbox'
  if (pin === '') return 'no_pin'
  return matches ? null : 'wrong_pin'
}

const digest = (text: string) => createHash('sha256').update(text).digest()
