import { isDeepStrictEqual } from 'node:util'
import { splitDevices } from '../../pbx/entries.ts'
import { ownText } from '../../pbx/own-text.ts'
import type { PhoneState, Store } from '../adapters/postgres/store.ts'
import type { OurCalls } from '../calls/our-calls.ts'
import type { Log } from '../log.ts'
import { DeskCalls } from './desk-calls.ts'

/** The phones' states as last noted, and the way to the database: one statement at a time, for all that changed meanwhile. */
export class PhoneStates {
  private readonly known = new Map<string, PhoneState>()
  private readonly phones = new Map<string, Set<string>>()
  private readonly unsaved = new Map<string, PhoneState>()
  /** Of the unsaved ones, those that were in a call since they were saved, which may be over already. */
  private readonly calls = new Set<string>()
  /** Of the unsaved ones, those that had a call with the login or the logout code since, which is over. */
  private readonly ourCalls = new Set<string>()
  private readonly deskCalls: DeskCalls
  private saving: Promise<void> | null = null

  constructor(
    private readonly store: Store,
    private readonly log: Log,
    ours: OurCalls,
  ) {
    this.deskCalls = new DeskCalls(ours)
  }

  of(number: string): PhoneState | undefined {
    return this.known.get(number)
  }

  /** The phones that this endpoint is dialled for. */
  dialledBy(endpoint: string): string[] {
    return [...(this.phones.get(endpoint) ?? [])]
  }

  note(number: string, read: PhoneState): void {
    const before = this.known.get(number)
    if (isDeepStrictEqual(before, read)) return
    const state = { ...read, dial: read.dial && ownText(read.dial) }
    if (before?.dial !== state.dial) this.forget([number])
    for (const endpoint of splitDevices(state.dial))
      this.phones.set(endpoint, (this.phones.get(endpoint) ?? new Set()).add(number))
    this.known.set(number, state)
    this.unsaved.set(number, state)
    const said = this.deskCalls.changed(number, before, state)
    if (said === 'call') this.calls.add(number)
    if (said === 'ourCall') this.ourCalls.add(number)
    this.log.debug({ number, ...state }, 'Phone state')
  }

  /** Of these nothing is known any more. */
  forget(numbers: readonly string[]): void {
    for (const number of numbers) {
      for (const endpoint of splitDevices(this.known.get(number)?.dial)) {
        const phones = this.phones.get(endpoint)
        phones?.delete(number)
        if (phones?.size === 0) this.phones.delete(endpoint)
      }
      this.known.delete(number)
      this.unsaved.delete(number)
      this.calls.delete(number)
      this.ourCalls.delete(number)
      this.deskCalls.forget(number)
    }
  }

  /** Forgets everything that is not in the pool. */
  keep(pool: readonly string[]): void {
    const stay = new Set(pool)
    this.forget([...this.known.keys()].filter((number) => !stay.has(number)))
  }

  /** Resolves when everything noted so far is in the database; what could not be saved is tried again the next time. */
  async save(): Promise<void> {
    while (this.saving || this.unsaved.size > 0) await (this.saving ??= this.saveOnce())
  }

  private async saveOnce(): Promise<void> {
    const [states, calls, ourCalls] = [[...this.unsaved], new Set(this.calls), new Set(this.ourCalls)]
    this.unsaved.clear()
    this.calls.clear()
    this.ourCalls.clear()
    try {
      await this.store.savePhoneStates(states, { calls, ourCalls })
    } catch (error) {
      for (const [number, state] of states) if (!this.unsaved.has(number)) this.unsaved.set(number, state)
      for (const number of calls) this.calls.add(number)
      for (const number of ourCalls) this.ourCalls.add(number)
      throw error
    } finally {
      this.saving = null
    }
  }
}
