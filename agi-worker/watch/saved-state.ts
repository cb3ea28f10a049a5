import { isDeepStrictEqual } from 'node:util'
import { saveHeld, saveLinks, saveReport } from '../adapters/postgres/worker-state.ts'
import type { Store } from '../adapters/postgres/store.ts'
import type { Links, WorkerState } from './status.ts'

/** What the database holds of the worker's state. What could not be written differs, and is tried again. */
export class SavedState {
  private links: Links | null = null
  private report: WorkerState['pbxReport'] = null
  /** undefined: a worker before this one may have left something. */
  private held: WorkerState['held'] | undefined

  constructor(private readonly store: Store) {}

  /** Writes what has changed. A report is written each time it was read, with when that was. */
  async become({ held, pbxReport, ...links }: WorkerState): Promise<void> {
    if (!isDeepStrictEqual(links, this.links)) await saveLinks(this.store, links)
    this.links = links
    if (pbxReport && pbxReport !== this.report) await saveReport(this.store, pbxReport)
    this.report = pbxReport
    if (held !== this.held) await saveHeld(this.store, held)
    this.held = held
  }
}
