import type { Fact } from '../../lib/contract/events.ts'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { readPbxReport } from '../../pbx/pbx-report.ts'
import { restrictsDesks } from '../adapters/postgres/restricted-desks.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { lastReport } from '../adapters/postgres/worker-state.ts'
import { Looks } from './looks.ts'
import type { Reporter } from './reporter.ts'

interface Parts {
  store: Store
  pbx: Pbx
  reporter: Reporter
  /** Called when free desks can be held to fewer calls and could not before, or the other way round. */
  onChanged: () => void
}

const actor = { kind: 'system', reason: 'dialplan' } as const

/** Looks at how the PBX is set up, one reading at a time. */
export class SetUp {
  private readonly looks = new Looks(() => this.read())
  /** What the trail of events knows. */
  private reported: PbxReport | null = null

  constructor(private readonly parts: Parts) {}

  look(): Promise<void> {
    return this.looks.again()
  }

  private async read(): Promise<void> {
    const { store, pbx, reporter, onChanged } = this.parts
    const could = reporter.canRestrict()
    this.reported ??= await lastReport(store)
    const report = await readPbxReport(pbx, store)
    reporter.report(report)
    if (reporter.canRestrict() !== could) onChanged()
    await this.tell(report)
  }

  /** That free desks are not what was chosen is news, and that they are again; also of what another worker has seen before. */
  private async tell(report: PbxReport): Promise<void> {
    const { store } = this.parts
    const [could, can] = [(this.reported?.freeDesks ?? 'can') === 'can', report.freeDesks === 'can']
    if (could !== can && (await restrictsDesks(store))) await store.record({ ...newsOf(report), actor })
    this.reported = report
  }
}

const newsOf = ({ freeDesks }: PbxReport): Fact =>
  freeDesks === 'can'
    ? { type: 'free_desks.restricted', data: {} }
    : { type: 'free_desks.opened', data: { cause: freeDesks } }
