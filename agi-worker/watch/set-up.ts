import type { Pbx } from '../../pbx/pbx.ts'
import { readPbxReport } from '../../pbx/pbx-report.ts'
import type { Store } from '../adapters/postgres/store.ts'
import type { Reporter } from './reporter.ts'

interface Parts {
  store: Store
  pbx: Pbx
  reporter: Reporter
  /** Called when free desks can be held to fewer calls and could not before, or the other way round. */
  onChanged: () => void
}

/** Looks at how the PBX is set up, one reading at a time. */
export class SetUp {
  private last: Promise<unknown> = Promise.resolve()
  private next: Promise<void> | null = null

  constructor(private readonly parts: Parts) {}

  /** A call while another one waits for its turn joins that one. */
  look(): Promise<void> {
    this.next ??= this.last.then(() => {
      this.next = null
      return this.read()
    })
    this.last = this.next.catch(() => undefined)
    return this.next
  }

  private async read(): Promise<void> {
    const { store, pbx, reporter, onChanged } = this.parts
    const could = reporter.canRestrict()
    reporter.report(await readPbxReport(pbx, store))
    if (reporter.canRestrict() !== could) onChanged()
  }
}
