import { numberSchema } from '../../lib/contract/numbers.ts'
import { dialOf, type Entries, numberOf } from '../../pbx/entries.ts'
import { patternOf } from '../../pbx/entry-pattern.ts'
import { ownText } from '../../pbx/own-text.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { type Devices, loadDevices, saveDevices } from '../adapters/postgres/devices.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { Looks } from './looks.ts'

/**
 * Keeps the table of devices true: the phones that the PBX has, from which the pool is chosen. One action for all of them;
 * nothing relies on it.
 */
export class DeviceWatch {
  private known: Devices | null = null
  private readonly looks = new Looks(() => this.read())

  constructor(
    private readonly store: Store,
    private readonly pbx: Pbx,
  ) {}

  look(): Promise<void> {
    return this.looks.again()
  }

  /** Does nothing where an old Asterisk cannot say. */
  private async read(): Promise<void> {
    const entries = await this.pbx.readTree(patternOf(dialOf('')))
    if (entries) await this.note(devicesIn(entries))
  }

  private async note(found: Devices): Promise<void> {
    this.known ??= await loadDevices(this.store)
    await saveDevices(this.store, this.known, found)
    this.known = found
  }
}

/** What is no number cannot be dialled, and so is no desk. */
const devicesIn = (entries: Entries): Devices =>
  new Map(
    [...entries].flatMap(([name, dial]) => {
      const number = numberOf(name)
      return dial && numberSchema.safeParse(number).success ? [[number, ownText(dial)] as const] : []
    }),
  )
