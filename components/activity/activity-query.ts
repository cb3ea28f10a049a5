import type { AskedOfEvents } from '@/lib/contract/asked-events'
import type { FactType } from '@/lib/contract/events'
import { type Topic, topicSchema } from '@/lib/contract/topics'
import { typeWords } from './type-words'

/** Which events: all about something, or those of one type; null: all. */
export type What = { kind: 'topic'; topic: Topic } | { kind: 'type'; type: FactType } | null

export type ActivityQuery = AskedOfEvents & { what: What }

export function readWhat(value: unknown): What {
  const topic = topicSchema.safeParse(value)
  if (topic.success) return { kind: 'topic', topic: topic.data }
  const isType = typeof value === 'string' && Object.hasOwn(typeWords(), value)
  return isType ? { kind: 'type', type: value as FactType } : null
}

/** As it stands in the page's address. */
export function whatInAddress(what: What): string {
  if (what === null) return ''
  return what.kind === 'topic' ? what.topic : what.type
}

/** The page with this filter, and what else its address says. */
export const activityAddress = (query: ActivityQuery, more: Record<string, string> = {}): string =>
  addressWith('/activity', query, more)

/** All of it as CSV. */
export const activityCsvAddress = (query: ActivityQuery): string => addressWith('/activity/csv', query, {})

function addressWith(path: string, { what, ...rest }: ActivityQuery, more: Record<string, string>): string {
  const all = Object.entries({ type: whatInAddress(what), ...rest, ...more }).filter(([, value]) => value !== '')
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all).toString()}`
}
