import { lineState } from '../../lib/contract/board.ts'
import type { LineState } from '../../lib/contract/desk-facts.ts'
import type { OwnPhones as Lines, OwnPhonesQuestion } from '../../lib/contract/person-state.ts'
import type { AmiMessage } from '../../pbx/ami-protocol.ts'
import { dialOf, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { deniedIfAway } from '../sessions/pbx-away.ts'
import { liveliest } from './phone-look.ts'

/**
 * What people's own phones do. The PBX is asked about a phone once, when somebody searches for its person; from then on
 * its events say it.
 */
export class OwnPhones {
  /** Device → the endpoints that it is dialled by. */
  private readonly endpoints = new Map<string, readonly string[]>()
  /** Endpoint → its state; null: it is being asked for. */
  private readonly states = new Map<string, string | null>()

  constructor(private readonly pbx: Pbx) {}

  /** By extension, of the liveliest phone of each. Throws Denied pbx_unavailable. */
  async linesOf(people: OwnPhonesQuestion['people']): Promise<Lines> {
    const devices = people.flatMap((person) => person.devices)
    try {
      await this.readEndpoints(devices.filter((device) => !this.endpoints.has(device)))
      await this.readStates(this.endpointsOf(devices).filter((endpoint) => !this.states.get(endpoint)))
    } catch (error) {
      throw deniedIfAway(error)
    }
    return Object.fromEntries(people.map((person) => [person.extension, this.lineOf(person.devices)]))
  }

  heard({ Event, Device = '', State = 'UNKNOWN' }: AmiMessage): void {
    if (Event === 'DeviceStateChange' && this.states.has(Device)) this.states.set(Device, State)
  }

  /** Events may have been missed, or the PBX is set up differently now. */
  forget(): void {
    this.endpoints.clear()
    this.states.clear()
  }

  private async readEndpoints(devices: readonly string[]): Promise<void> {
    const entries = await this.pbx.readEntries(devices.map(dialOf))
    for (const device of devices) this.endpoints.set(device, splitDevices(entries.get(dialOf(device))))
  }

  private async readStates(endpoints: readonly string[]): Promise<void> {
    for (const endpoint of endpoints) this.states.set(endpoint, null)
    const read = await this.pbx.readDeviceStates(endpoints)
    // What was heard meanwhile is newer.
    for (const [endpoint, state] of read) if (this.states.get(endpoint) === null) this.states.set(endpoint, state)
  }

  private endpointsOf(devices: readonly string[]): string[] {
    return devices.flatMap((device) => this.endpoints.get(device) ?? [])
  }

  private lineOf(devices: readonly string[]): LineState {
    const states = this.endpointsOf(devices).flatMap((endpoint) => this.states.get(endpoint) ?? [])
    return states.length === 0 ? 'unknown' : lineState(liveliest(states))
  }
}
