import type { AmiMessage } from '../../pbx/ami-protocol.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { PhoneState, Store } from '../adapters/postgres/store.ts'
import type { Log } from '../log.ts'
import { dialOf, splitDevices } from '../../pbx/entries.ts'
import { findPerson } from '../sessions/person.ts'

const byLiveliness = ['INUSE', 'BUSY', 'RINGINUSE', 'RINGING', 'ONHOLD', 'NOT_INUSE']

/** Keeps phone_status true: what the PBX says of every phone of the pool, written only when it changes. */
export class PhoneWatch {
  private readonly known = new Map<string, PhoneState>()

  constructor(
    private readonly store: Store,
    private readonly pbx: Pbx,
    private readonly log: Log,
  ) {}

  /** What was known may have been removed from the database with its phone. */
  forget(): void {
    this.known.clear()
  }

  /** Reads every phone of the pool again. */
  async refresh(): Promise<void> {
    const pool = await this.store.pool()
    for (const number of this.known.keys()) if (!pool.includes(number)) this.known.delete(number)
    const states = await Promise.all(pool.map(async (number) => [number, await this.look(number)] as const))
    // One after another: the database's connections are for all PBXs.
    for (const [number, state] of states) await this.save(number, state)
  }

  /** Takes one AMI event; a device of the pool that rings, talks or disappears shows within it. */
  async heard(event: AmiMessage): Promise<void> {
    if (event.Event !== 'DeviceStateChange') return
    for (const [number, state] of this.known) {
      const endpoints = splitDevices(state.dial)
      if (!endpoints.includes(event.Device ?? '')) continue
      const deviceState = endpoints.length === 1 ? (event.State ?? 'UNKNOWN') : await this.stateOf(endpoints)
      await this.save(number, { ...state, deviceState })
    }
  }

  private async look(number: string): Promise<PhoneState> {
    const emergencyCid = `DEVICE/${number}/emergency_cid` as const
    const [entries, { mailbox }] = await Promise.all([
      this.pbx.readEntries([dialOf(number), emergencyCid]),
      findPerson(this.pbx, number),
    ])
    const dial = entries.get(dialOf(number)) ?? null
    const [deviceState, exists] = await Promise.all([
      this.stateOf(splitDevices(dial)),
      mailbox ? this.pbx.evaluate(`VM_INFO(${mailbox},exists)`) : '0',
    ])
    return { dial, deviceState, hasEmergencyCid: Boolean(entries.get(emergencyCid)), hasMailbox: exists === '1' }
  }

  /** The liveliest state of the endpoints that a phone is dialled by; nearly always there is one. */
  private async stateOf(endpoints: readonly string[]): Promise<string> {
    const states = await Promise.all(endpoints.map((endpoint) => this.pbx.evaluate(`DEVICE_STATE(${endpoint})`)))
    return byLiveliness.find((state) => states.includes(state)) ?? states[0] ?? 'INVALID'
  }

  private async save(number: string, state: PhoneState): Promise<void> {
    if (JSON.stringify(this.known.get(number)) === JSON.stringify(state)) return
    await this.store.savePhoneState(number, state)
    this.known.set(number, state)
    this.log.debug({ number, ...state }, 'Phone state')
  }
}
