import { type RoutingSettings, routingSettingsSchema } from '../../../lib/contract/settings.ts'

/** A session that routing still has to do with: open, or ended and not given back yet. */
export interface RoutedSession {
  id: string
  phone: string
  extension: string
  open: boolean
  /** When its start was written to the PBX. */
  appliedAt: Date | null
  /** The settings it was routed under then; null also where that is not known. */
  appliedUnder: RoutingSettings | null
  /** Whether nothing is left to be written to the PBX; an ended one is unsettled as long as it is listed. */
  settled: boolean
}

/** As the statements name them. */
export interface Columns extends Pick<RoutedSession, 'id' | 'phone' | 'extension' | 'open'> {
  /** A text where the rows came as one value. */
  appliedAt: Date | string | null
  appliedUnder: unknown
}

/** Made once: ten thousand rows are read in one go, and meanwhile nobody logs in. */
const underSchema = routingSettingsSchema.nullable()

export function toRoutedSession({ appliedAt: at, appliedUnder, ...columns }: Columns): RoutedSession {
  const appliedAt = at === null ? null : new Date(at)
  const under = underSchema.parse(appliedUnder)
  return { ...columns, appliedAt, appliedUnder: under, settled: columns.open && appliedAt !== null }
}
