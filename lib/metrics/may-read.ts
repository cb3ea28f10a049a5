import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/** Whether a request may read the metrics. Their token opens nothing else. @param authorization the header */
export function mayReadMetrics(authorization: string | null): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${env().HOTDESK_METRICS_TOKEN}`))
}

// Of equal length, no matter what was sent.
const digest = (text: string) => createHash('sha256').update(text).digest()
