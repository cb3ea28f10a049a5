import type { Settings } from '../../lib/contract/settings.ts'
import type { AmiMessage } from '../../pbx/ami-protocol.ts'
import type { RoutedSession } from '../adapters/postgres/store.ts'
import { LampRounds } from './lamp-rounds.ts'
import type { LampTeller } from './lamp-teller.ts'

/**
 * What may have changed without a word: `sessions` and settings; also the `configuration` of the PBX; or
 * `everything`, since the PBX was out of reach.
 */
export type Resync = 'sessions' | 'configuration' | 'everything'

/**
 * Keeps the message lamps of desks: from login to logout they show the person's mailbox, then the desk's own again. What
 * decides is who is there now and what their mailbox holds now; everything else only says where to look.
 */
export class MessageLamps {
  /** Who is at each desk whose lamp is ours; null: nobody any more, and the lamp is to be given back. */
  private readonly holders = new Map<string, string | null>()
  private readonly rounds: LampRounds
  private isOn = false

  constructor(private readonly teller: LampTeller) {
    this.rounds = new LampRounds((phones) => this.show(phones))
  }

  /** These numbers have been routed. Those that are open are among the sessions. */
  routed(numbers: Iterable<string>, sessions: readonly RoutedSession[]): void {
    if (!this.isOn) return
    for (const number of numbers) {
      const session = sessions.find(({ open, phone }) => open && phone === number)
      if (session) this.hold(number, session.extension)
      else if (this.holders.has(number)) this.hold(number, null)
    }
  }

  heard({ Event, Mailbox: box = '', New = '0', Old = '0' }: AmiMessage): void {
    if (Event !== 'MessageWaiting') return
    for (const phone of this.teller.heard(box, `${New}/${Old}`)) this.rounds.look(phone)
  }

  /** Looks at every desk, as far as what was said of it may not be true any more. */
  resync(what: Resync, sessions: readonly RoutedSession[], { messageLamp }: Settings): void {
    if (what !== 'sessions') this.teller.forget({ reported: what === 'everything' })
    if (!messageLamp && !this.isOn) return
    this.isOn = messageLamp
    const open = sessions.filter((session) => session.open && messageLamp)
    const held = new Map(open.map(({ phone, extension }) => [phone, extension]))
    for (const phone of new Set([...this.holders.keys(), ...sessions.map(({ phone }) => phone)])) {
      const holder = held.get(phone) ?? null
      if (what !== 'sessions' || this.holders.get(phone) !== holder) this.hold(phone, holder)
    }
  }

  /** Resolves when what is under way has ended; nothing begins afterwards. */
  stop(): Promise<void> {
    return this.rounds.stop()
  }

  private hold(phone: string, extension: string | null): void {
    this.holders.set(phone, extension)
    this.rounds.look(phone)
  }

  /** Gives those that have to be tried again. */
  private async show(phones: readonly string[]): Promise<readonly string[]> {
    const desks = phones.map((phone) => ({ phone, holder: this.holders.get(phone) ?? null }))
    const failed = new Set(await this.teller.tell(desks))
    for (const { phone, holder } of desks)
      if (holder === null && !failed.has(phone) && this.holders.get(phone) === null) this.holders.delete(phone)
    return [...failed]
  }
}
