import type { Event } from '@/lib/contract/events'
import { ofAccounts } from './accounts-wording'
import { by } from './by'
import type { Names } from './names'
import { ofPbx } from './pbx-wording'
import { ofPool } from './pool-wording'
import { ofRefusals } from './refusals-wording'
import { type About, deskOf, personOf, type Sentence, type Wordings } from './sentence'
import { ofSessions } from './sessions-wording'

const wordings: Wordings = { ...ofSessions, ...ofRefusals, ...ofPool, ...ofPbx, ...ofAccounts }

/** One event in one sentence, without a full stop. */
export function sentence(event: Event, names: Names): Sentence {
  const about = { who: personOf(event, names), desk: deskOf(event, names), by: by(event.actor), names }
  const say = wordings[event.type] as (event: Event, about: About) => Sentence
  const { text, tone } = say(event, about)
  return { text: text.charAt(0).toUpperCase() + text.slice(1), tone }
}
