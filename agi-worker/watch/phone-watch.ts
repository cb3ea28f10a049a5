import type { AmiMessage } from '../adapters/ami-protocol.ts'
import type { Pbx } from '../adapters/pbx.ts'
import type { PhoneState, Store } from '../adapters/store.ts'
import type { Log } from '../log.ts'
import { dialOf } from '../routing/entries.ts'
import { findPerson } from '../sessions/person.ts'

/** Keeps phone_status true: what the PBX says of every phone of the pool, written only when it changes. */
export class PhoneWatch {
  private readonly known = new Map<string, PhoneState>()

  constructor(
    private readonly store: Store,
    private readonly pbx: Pbx,
    private readonly log: Log,
  ) {}

  /** Reads every phone of the pool anew. */
  async refresh(): Promise<void> {
    const pool = await this.store.pool()
    for (const number of this.known.keys()) if (!pool.includes(number)) this.known.delete(number)
    await Promise.all(pool.map(async (number) => this.save(number, await this.look(number))))
  }

  /** Takes one AMI event; a device of the pool that rings, talks or disappears shows within it. */
  async heard(event: AmiMessage): Promise<void> {
    if (event.Event !== 'DeviceStateChange') return
    for (const [number, state] of this.known) {
      if (state.dial === event.Device) await this.save(number, { ...state, deviceState: event.State ?? 'UNKNOWN' })
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
      dial ? this.pbx.evaluate(`DEVICE_STATE(${dial})`) : 'INVALID',
      mailbox ? this.pbx.evaluate(`VM_INFO(${mailbox},exists)`) : '0',
    ])
    return { dial, deviceState, hasEmergencyCid: Boolean(entries.get(emergencyCid)), hasMailbox: exists === '1' }
  }

  private async save(number: string, state: PhoneState): Promise<void> {
    if (JSON.stringify(this.known.get(number)) === JSON.stringify(state)) return
    await this.store.savePhoneState(number, state)
    this.known.set(number, state)
    this.log.debug({ number, ...state }, 'Phone state')
  }
}
