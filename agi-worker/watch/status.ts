import type { HeldPlan } from '../../lib/contract/events.ts'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import type { AmiState } from '../../pbx/ami-connection.ts'
import type { AriState } from '../adapters/ari/ari.ts'

/** The worker's own state, as its row in the database and its health page show it. */
export interface WorkerState {
  startedAt: Date
  /** Where the internal API is reached from other hosts; null: on loopback alone. */
  workerUrl: string | null
  ami: AmiState
  ari: AriState
  asteriskVersion: string | null
  heldPlan: HeldPlan | null
  pbxReport: PbxReport | null
}
