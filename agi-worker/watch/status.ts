import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import type { AmiState } from '../../pbx/ami-connection.ts'
import type { AriState } from '../adapters/ari/ari.ts'
import type { Held } from '../reconcile/held.ts'

/** The worker that serves a PBX, and its connections to it; columns of pbx_links. */
export interface Links {
  startedAt: Date
  /** Where the internal API is reached from other hosts; null: on loopback alone. */
  workerUrl: string | null
  ami: AmiState
  ari: AriState
  asteriskVersion: string | null
  /** Of this machine. */
  timeZone: string
}

/** The worker's own state for a PBX. */
export interface WorkerState extends Links {
  held: Held | null
  pbxReport: PbxReport | null
}
