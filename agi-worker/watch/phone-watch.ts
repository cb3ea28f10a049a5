import type { AmiMessage } from '../../pbx/ami-protocol.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { PhoneState, Store } from '../adapters/postgres/store.ts'
import { OurCalls } from '../calls/our-calls.ts'
import type { Log } from '../log.ts'
import { splitDevices } from '../../pbx/entries.ts'
import { Turns } from '../turns.ts'
import { deviceStateOf, readPhone } from './phone-look.ts'
import { PhoneStates } from './phone-states.ts'

/** Seven questions each: the PBX answers in order, and a login waits behind no more than these. */
const atOnce = 25
/** So many are read again at a time; a change of state is noticed in between. */
const ofTurn = 1_000

/** Keeps phone_status true: what the PBX says of every phone of the pool, written only when it changes. */
export class PhoneWatch {
  private readonly states: PhoneStates
  private readonly turns = new Turns()
  private readonly waiting = new Set<string>()
  private looking: Promise<void> | null = null
  /** Device → its state as heard while a look is under way, which may have read an older one. */
  private readonly news = new Map<string, string>()

  constructor(
    private readonly store: Store,
    private readonly pbx: Pbx,
    log: Log,
    /** Calls that are no calls at a desk. */
    ours: OurCalls = new OurCalls(),
  ) {
    this.states = new PhoneStates(store, log, ours)
  }

  /** Reads every phone of the pool again. */
  async refresh(): Promise<void> {
    const pool = await this.store.pool()
    this.states.keep(pool)
    await this.lookAt(pool)
  }

  /** Reads the next of them again, all of a small pool; to be called again and again. */
  async goOn(): Promise<void> {
    await this.lookAt(this.turns.next(await this.store.pool(), ofTurn))
  }

  /** Reads the phones that are new in the pool. */
  async poolChanged(): Promise<void> {
    const fresh = await this.store.phonesWithoutState()
    this.states.keep(await this.store.pool())
    this.states.forget(fresh)
    await this.lookAt(fresh)
  }

  /** The phones of the pool that this endpoint is dialled for. */
  phonesOf(endpoint: string): readonly string[] {
    return this.states.dialledBy(endpoint)
  }

  /** Takes one AMI event; a device of the pool that rings, talks or disappears shows within it. */
  async heard(event: AmiMessage): Promise<void> {
    if (event.Event !== 'DeviceStateChange') return
    const { Device: device = '', State: heard = 'UNKNOWN' } = event
    if (this.looking) this.news.set(device, heard)
    for (const number of this.states.dialledBy(device)) {
      const state = this.states.of(number)
      const endpoints = splitDevices(state?.dial)
      const deviceState = endpoints.length === 1 ? heard : await deviceStateOf(this.pbx, endpoints)
      if (state) this.states.note(number, { ...state, deviceState })
    }
    await this.states.save()
  }

  /** A look at a time, however often it is asked for: what waits already is not read twice. */
  private lookAt(numbers: readonly string[]): Promise<void> {
    for (const number of numbers) this.waiting.add(number)
    this.looking ??= this.lookAtWaiting().finally(() => {
      this.looking = null
      this.news.clear()
    })
    return this.looking
  }

  private async lookAtWaiting(): Promise<void> {
    while (this.waiting.size > 0) {
      const numbers = [...this.waiting].slice(0, atOnce)
      // A request for one of them from now on means that it has to be read again.
      for (const number of numbers) this.waiting.delete(number)
      try {
        await this.read(numbers)
      } catch (error) {
        for (const number of numbers) this.waiting.add(number)
        throw error
      }
    }
  }

  private async read(numbers: readonly string[]): Promise<void> {
    this.news.clear()
    const read = await Promise.all(numbers.map(async (number) => [number, await readPhone(this.pbx, number)] as const))
    for (const [number, state] of read) this.states.note(number, await this.withNews(state))
    await this.states.save()
  }

  private async withNews(state: PhoneState): Promise<PhoneState> {
    const endpoints = splitDevices(state.dial)
    const heard = endpoints.map((endpoint) => this.news.get(endpoint)).find((one) => one !== undefined)
    if (heard === undefined) return state
    if (endpoints.length === 1) return { ...state, deviceState: heard }
    for (const endpoint of endpoints) this.news.delete(endpoint)
    return this.withNews({ ...state, deviceState: await deviceStateOf(this.pbx, endpoints) })
  }
}
