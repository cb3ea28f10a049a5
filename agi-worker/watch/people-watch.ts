import { isDeepStrictEqual } from 'node:util'
import type { MailboxState, PinFinding } from '../../lib/contract/people.ts'
import { devicesOf, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { type KnownPerson, loadPeople, savePeople } from '../adapters/postgres/people.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { findInPin, findPerson } from '../sessions/person.ts'

/** Four or five questions each: the PBX answers in order, and a login waits behind no more than these. */
const atOnce = 6
/** Between two rounds, unless the PBX says that it was configured again; and after a failure. */
const restMs = 600_000
const afterFailureMs = 10_000

/**
 * Keeps the table of people true, a few of them a step: rounds over everybody whose hint the PBX has, or who is known
 * already. Nothing relies on it; a login asks the PBX.
 */
export class PeopleWatch {
  private known: Map<string, KnownPerson> | null = null
  /** Who is still to be read in this round; null: another round begins. */
  private waiting: string[] | null = null
  /** As the settings had it when the round began. */
  private looksAtPins = false
  private restsUntil = 0
  private isBusy = false

  constructor(
    private readonly store: Store,
    private readonly pbx: Pbx,
  ) {}

  /** The settings of this PBX have changed, perhaps what is to be read. */
  async settingsChanged(): Promise<void> {
    const looksAtPins = (await this.store.pinSettings()).trivialPins !== 'allowed'
    if (looksAtPins !== this.looksAtPins) this.again()
  }

  /** Begins another round now. */
  again(): void {
    this.waiting = null
    this.restsUntil = 0
  }

  /** Reads the next few; does nothing while another step is under way, or between two rounds. */
  async step(): Promise<void> {
    if (this.isBusy || performance.now() < this.restsUntil) return
    this.isBusy = true
    try {
      this.known ??= new Map((await loadPeople(this.store)).map((person) => [person.extension, person]))
      if (this.waiting === null) this.looksAtPins = (await this.store.pinSettings()).trivialPins !== 'allowed'
      const round = (this.waiting ??= await this.everybody(this.known))
      await this.read(round.slice(0, atOnce), this.known)
      if (this.waiting === round) this.goOn(round.slice(atOnce))
    } catch (error) {
      // One that cannot be read must not keep those behind from being read.
      if (this.waiting) this.goOn(this.waiting.slice(atOnce))
      this.rest(afterFailureMs)
      throw error
    } finally {
      this.isBusy = false
    }
  }

  private goOn(waiting: string[]): void {
    this.waiting = waiting.length > 0 ? waiting : null
    if (waiting.length === 0) this.rest(restMs)
  }

  private rest(milliseconds: number): void {
    this.restsUntil = performance.now() + milliseconds
  }

  private async everybody(known: ReadonlyMap<string, KnownPerson>): Promise<string[]> {
    const hints = await this.pbx.readAllHints()
    return [...new Set([...hints.keys(), ...known.keys()])]
  }

  private async read(extensions: readonly string[], known: Map<string, KnownPerson>): Promise<void> {
    const found = await Promise.all(extensions.map((extension) => this.look(extension)))
    // After their entries: what a login has taken over by then is remembered here.
    const originals = await this.store.originals(extensions)
    const people = found.flatMap((person) => {
      if (!person) return []
      const own = originals.get(devicesOf(person.extension))
      return own === undefined ? person : { ...person, devices: splitDevices(own) }
    })
    const changed = people.filter((person) => !isDeepStrictEqual(person, known.get(person.extension)))
    const gone = extensions.filter((one) => known.has(one) && !people.some(({ extension }) => extension === one))
    if (changed.length + gone.length > 0) await savePeople(this.store, changed, gone)
    for (const person of changed) known.set(person.extension, person)
    for (const extension of gone) known.delete(extension)
  }

  /** null: the PBX has no such extension. */
  private async look(extension: string): Promise<KnownPerson | null> {
    const { exists, name, mailbox, devices } = await findPerson(this.pbx, extension)
    if (!exists) return null
    const [state, pin] = await Promise.all([this.mailboxState(mailbox), this.pinFinding(extension, mailbox)])
    return { extension, name, mailbox: state, pin, devices }
  }

  private async pinFinding(extension: string, mailbox: string | null): Promise<PinFinding | null> {
    return this.looksAtPins ? findInPin(this.pbx, extension, mailbox) : null
  }

  private async mailboxState(mailbox: string | null): Promise<MailboxState> {
    if (mailbox === null) return 'none'
    const exists = await this.pbx.evaluate(`VM_INFO(${mailbox},exists)`)
    return exists === '1' ? 'present' : exists === '0' ? 'missing' : 'unknown'
  }
}
