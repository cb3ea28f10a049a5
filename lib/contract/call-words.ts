import { talkWords } from '../../words/talk.ts'
import type { Call } from './calls.ts'

/** How long somebody talked, `3:05`; or that nobody answered. */
export function talkedFor({ answeredAt, endedAt }: Pick<Call, 'answeredAt' | 'endedAt'>): string {
  if (answeredAt === null) return talkWords().notAnswered
  const seconds = Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(answeredAt)) / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const parts = hours > 0 ? [hours, two(minutes)] : [minutes]
  return [...parts, two(seconds % 60)].join(':')
}

const two = (n: number) => String(n).padStart(2, '0')
