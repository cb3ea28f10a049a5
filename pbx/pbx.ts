import type { Listing } from './dialplan/feature-codes.ts'
import type { Entries, EntryName } from './entries.ts'
import type { EntryPattern } from './entry-pattern.ts'
import type { Readings } from './readings.ts'
import { type AmiConnection, AmiRefused, isRefusal } from './ami-connection.ts'
import type { AmiMessage } from './ami-protocol.ts'

/** FreePBX keeps extensions and their hints in this context. */
const hintContext = 'ext-local'

/** Actions without which nobody can log in; the others only show more. */
export const neededActions = [
  ...['DBGet', 'DBPut', 'DBDel', 'Getvar', 'Setvar'],
  ...['ExtensionState', 'ExtensionStateList', 'DialplanExtensionAdd'],
]

/**
 * What the worker reads from and writes to Asterisk, over AMI.
 * Everything throws PbxUnavailable while there is no connection, and AmiRefused when the PBX says no.
 */
export class Pbx implements Readings {
  /** Asterisk before 16.28, 18.14 and 20.0 cannot read many entries at once. */
  private knowsTrees = true

  /** @param forMany a connection for answers of many thousand lines: on its own, each of them holds up nobody else */
  constructor(
    readonly connection: AmiConnection,
    private readonly forMany: AmiConnection | null = null,
  ) {}

  /** The entry's value, or null when there is none. */
  async readEntry(name: EntryName): Promise<string | null> {
    const action = { Action: 'DBGet', ...familyAndKey(name) }
    const { response, events } = await this.connection.ask(action, 'DBGetResponse')
    if (!isRefusal(response)) return events[0]?.Val ?? ''
    if (isNotFound(response.Message)) return null
    throw new AmiRefused('DBGet', response.Message ?? 'no reason given')
  }

  async readEntries(names: Iterable<EntryName>, together?: number): Promise<Map<EntryName, string | null>> {
    return inBatches([...new Set(names)], (name) => this.readEntry(name), together)
  }

  async readHints(extensions: Iterable<string>, together?: number): Promise<Map<string, string>> {
    return inBatches([...new Set(extensions)], (extension) => this.readHint(extension), together)
  }

  /** All entries of a pattern, in one action; null where the PBX cannot give them. */
  async readTree({ family, key }: EntryPattern): Promise<Entries | null> {
    if (!this.knowsTrees) return null
    const action = { Action: 'DBGetTree', Family: family, ...(key !== '' && { Key: key }) }
    try {
      const { events } = await this.wide.send(action, 'DBGetTreeComplete')
      return entriesIn(events)
    } catch (error) {
      if (!(error instanceof AmiRefused)) throw error
      if (isNotFound(error.reason)) return new Map()
      this.knowsTrees = false
      return null
    }
  }

  /** Writes the value; null deletes exactly this entry, and an entry that is already gone is fine. */
  async writeEntry(name: EntryName, value: string | null): Promise<void> {
    if (value !== null) {
      await this.connection.send({ Action: 'DBPut', ...familyAndKey(name), Val: value })
      return
    }
    try {
      await this.connection.send({ Action: 'DBDel', ...familyAndKey(name) })
    } catch (error) {
      // Versions word "there was nothing to delete" differently, so the PBX is asked what it holds now.
      if (!(error instanceof AmiRefused) || (await this.readEntry(name)) !== null) throw error
    }
  }

  /** Evaluates a dialplan function without a channel, for example `VM_INFO(1001@default,exists)`. */
  async evaluate(expression: string): Promise<string> {
    const { response } = await this.connection.send({ Action: 'Getvar', Variable: expression })
    return response.Value ?? ''
  }

  /** What each endpoint does: `PJSIP/1001` → INUSE. */
  async readDeviceStates(endpoints: Iterable<string>): Promise<Map<string, string>> {
    return inBatches([...new Set(endpoints)], (endpoint) => this.evaluate(`DEVICE_STATE(${endpoint})`))
  }

  /** Sets a custom device state, for example `Custom:DND1001`, to NOT_INUSE. */
  clearState(state: string): Promise<void> {
    return this.setState(state, 'NOT_INUSE')
  }

  async setState(state: string, value: string): Promise<void> {
    await this.connection.send({ Action: 'Setvar', Variable: `DEVICE_STATE(${state})`, Value: value })
  }

  /** The hint's text, or '' when the extension has none. */
  async readHint(extension: string): Promise<string> {
    const { response } = await this.connection.send({
      Action: 'ExtensionState',
      Exten: extension,
      Context: hintContext,
    })
    return response.Hint ?? ''
  }

  /** Every extension's hint, in one action. */
  async readAllHints(): Promise<Map<string, string>> {
    const { events } = await this.wide.send({ Action: 'ExtensionStateList' }, 'ExtensionStateListComplete')
    const ours = events.filter(({ Context }) => Context === hintContext)
    return new Map(ours.map(({ Exten = '', Hint = '' }) => [Exten, Hint]))
  }

  /** Replaces the hint in place. It is never removed first: that would end every lamp's subscription. */
  async replaceHint(extension: string, text: string): Promise<void> {
    await this.connection.send({
      Action: 'DialplanExtensionAdd',
      Context: hintContext,
      Extension: extension,
      Priority: 'hint',
      Application: text,
      Replace: 'yes',
    })
  }

  /** New and old messages of a mailbox as a NOTIFY has them, `2/1`; those of what it is an alias of. */
  async readMessageCount(mailbox: string): Promise<string> {
    const { response } = await this.connection.send({ Action: 'MailboxCount', Mailbox: mailbox })
    const { UrgMessages: urgent, NewMessages: fresh, OldMessages: old } = response
    return `${Number(urgent ?? 0) + Number(fresh ?? 0)}/${Number(old ?? 0)}`
  }

  /** The queues that an extension has joined by itself, and as what: `Local/1001@from-queue/n`, as FreePBX's codes do it. */
  async readJoinedQueues(extension: string): Promise<{ queue: string; member: string }[]> {
    const { events } = await this.connection.send({ Action: 'QueueStatus' }, 'QueueStatusComplete')
    return events.flatMap(({ Queue = '', Membership, Location = '', Interface: member = Location }) => {
      const isOurs = Membership === 'dynamic' && member.startsWith(`Local/${extension}@`)
      return isOurs && /^[^,|]+$/.test(Queue + member) ? [{ queue: Queue, member }] : []
    })
  }

  /** Writes the steps of a context's extension `s`, until the dialplan is read again. */
  async writeSteps(context: string, steps: readonly (readonly [application: string, data: string])[]): Promise<void> {
    const place = { Context: context, Extension: 's', Replace: 'yes' }
    await Promise.all(
      steps.map(([application, data], index) => {
        const step = { Priority: String(index + 1), Application: application, ApplicationData: data }
        return this.connection.send({ Action: 'DialplanExtensionAdd', ...place, ...step })
      }),
    )
  }

  /** Who has somebody waiting in a parking lot, as the PBX dials them: `PJSIP/2001`. Nobody where it has no parking. */
  async readParkers(): Promise<ReadonlySet<string>> {
    try {
      const { events } = await this.connection.send({ Action: 'ParkedCalls' }, 'ParkedCallsComplete')
      return new Set(events.flatMap(({ ParkerDialString }) => ParkerDialString ?? []))
    } catch (error) {
      if (error instanceof AmiRefused && /unknown command/i.test(error.reason)) return new Set()
      throw error
    }
  }

  /** The connection for many lines, while there is one. */
  private get wide(): AmiConnection {
    return this.forMany?.state === 'up' ? this.forMany : this.connection
  }

  /** One context of the dialplan. Throws AmiRefused where there is none, or the right `reporting` is missing. */
  async readContext(context: string): Promise<Listing> {
    const { events } = await this.wide.send({ Action: 'ShowDialPlan', Context: context }, 'ShowDialPlanComplete')
    const steps = events.filter(({ Priority }) => Priority !== undefined && Priority !== 'hint')
    return {
      steps: steps.map(({ Extension = '', Application = '', AppData = '' }) => {
        return { extension: Extension, application: Application, data: AppData }
      }),
      includes: events.flatMap(({ IncludeContext }) => IncludeContext ?? []),
    }
  }

  /** Names of the AMI actions this user may send. */
  async allowedActions(): Promise<ReadonlySet<string>> {
    const { response } = await this.connection.send({ Action: 'ListCommands' })
    return new Set(Object.keys(response))
  }

  async version(): Promise<string> {
    const { response } = await this.connection.send({ Action: 'CoreSettings' })
    return response.AsteriskVersion ?? 'unknown'
  }
}

/** Asterisk answers in order: with everything asked at once, a login would wait behind a comparison of the whole pool. */
const usualBatch = 25

async function inBatches<K, V>(
  keys: readonly K[],
  read: (key: K) => Promise<V>,
  batchSize = usualBatch,
): Promise<Map<K, V>> {
  const values = new Map<K, V>()
  for (let start = 0; start < keys.length; start += batchSize) {
    const batch = keys.slice(start, start + batchSize)
    for (const [key, value] of await Promise.all(batch.map(async (key) => [key, await read(key)] as const)))
      values.set(key, value)
  }
  return values
}

function familyAndKey(name: EntryName): { Family: string; Key: string } {
  const slash = name.indexOf('/')
  return { Family: name.slice(0, slash), Key: name.slice(slash + 1) }
}

/** Of each: `/AMPUSER/1001/device` and the value. */
function entriesIn(events: readonly AmiMessage[]): Entries {
  const entries = new Map<EntryName, string>()
  for (const { Key, Val = '' } of events) if (Key !== undefined) entries.set(Key.slice(1) as EntryName, Val)
  return entries
}

/** Both "no such entry" and "permission denied" are `Response: Error`; only the first is an answer. */
const isNotFound = (reason = '') => /not found/i.test(reason)
