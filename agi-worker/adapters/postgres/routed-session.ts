import type { RoutingSettings } from '../../../lib/contract/settings.ts'

/** A session that routing still has to do with: open, or ended and not given back yet. */
export interface RoutedSession {
  id: string
  phone: string
  extension: string
  open: boolean
  /** When the PBX was told of its start. */
  appliedAt: Date | null
  /** The settings it was routed under then; null also where that is not known. */
  appliedUnder: RoutingSettings | null
  /** Whether there is nothing left to tell; an ended one is unsettled as long as it is listed. */
  settled: boolean
}
