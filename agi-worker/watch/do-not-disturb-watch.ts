import { numberSchema } from '../../lib/contract/numbers.ts'
import type { AmiMessage } from '../../pbx/ami-protocol.ts'
import { doNotDisturbOf, type Entries, numberOf } from '../../pbx/entries.ts'
import { patternOf } from '../../pbx/entry-pattern.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { loadDoNotDisturb, saveDoNotDisturb } from '../adapters/postgres/do-not-disturb.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { Looks } from './looks.ts'

/**
 * Keeps the table of people with Do Not Disturb up to date for the boards. One action for all of them; nothing else
 * relies on it.
 */
export class DoNotDisturbWatch {
  private known: ReadonlySet<string> | null = null
  private readonly looks = new Looks(() => this.read())

  constructor(
    private readonly store: Store,
    private readonly pbx: Pbx,
  ) {}

  /** Whether somebody has switched it on or off: FreePBX sets the state of its lamp as well. */
  isAbout({ Event, Device = '' }: AmiMessage): boolean {
    return Event === 'DeviceStateChange' && Device.startsWith('Custom:DND')
  }

  look(): Promise<void> {
    return this.looks.again()
  }

  /** Does nothing where an old Asterisk cannot say. */
  private async read(): Promise<void> {
    const entries = await this.pbx.readTree(patternOf(doNotDisturbOf('')))
    if (entries) await this.note(peopleIn(entries))
  }

  private async note(found: ReadonlySet<string>): Promise<void> {
    this.known ??= await loadDoNotDisturb(this.store)
    await saveDoNotDisturb(this.store, this.known, found)
    this.known = found
  }
}

const peopleIn = (entries: Entries): ReadonlySet<string> =>
  new Set(
    [...entries].flatMap(([name, value]) => {
      const extension = numberOf(name)
      return value && numberSchema.safeParse(extension).success ? [extension] : []
    }),
  )
