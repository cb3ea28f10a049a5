import type { Event, FactType } from '@/lib/contract/events'
import { eventsWords } from '@/words/events'
import type { Names } from './names'

export type Tone = 'plain' | 'good' | 'warning'
export type Sentence = { text: string; tone: Tone }

export const plain = (text: string): Sentence => ({ text, tone: 'plain' })
export const good = (text: string): Sentence => ({ text, tone: 'good' })
export const warning = (text: string): Sentence => ({ text, tone: 'warning' })

export type Of<T extends FactType> = Event & { type: T }

/** What most sentences need: who and where in words, and “ by …” (by.ts). */
export type About = { who: string; desk: string; by: string; names: Names }

/** For each type of event what is said of it, without a full stop. */
export type Wordings = { [T in FactType]: (event: Of<T>, about: About) => Sentence }

export function deskOf({ phone, pbx }: Event, names: Names): string {
  return phone === null ? eventsWords().aPhone : names.desk(phone, pbx)
}

export function personOf({ extension, pbx }: Event, names: Names): string {
  return extension === null ? eventsWords().somebody : names.person(extension, pbx)
}
