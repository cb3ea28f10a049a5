import type { AccessDenial, AccessSettings, SecondLogin, Takeover } from '../../lib/contract/access.ts'
import { type AccessRefusal, type NamedRule, ruleRefusal } from './access-rules.ts'
import type { Holders } from './decide.ts'

/** What is ruled about a person at a desk, and what has to be known of both for it. */
export interface Access {
  settings: AccessSettings
  /** Of the desk; '' where it has none. */
  location: string
  /** Those of the person alone; of their groups, where there are none. Without any they may log in everywhere. */
  rules: readonly NamedRule[]
  /** Which of the two numbers never hot desk. */
  excluded: readonly string[]
  /** What the person's groups say. */
  secondLogins: readonly { group: string; secondLogin: SecondLogin }[]
  /** What the groups of the desk's present holder say. */
  takeovers: readonly (TakeoverPolicy & { group: string })[]
  /** Since when the desk has had a call; null: it has none. */
  activeSince: Date | null
  /** Since when it has had none, up to now or to that one. */
  idleSince: Date
}

interface TakeoverPolicy {
  /** null: the settings. */
  group: string | null
  takeover: Takeover
  idleMinutes: number
}

interface Question {
  access: Access
  phone: string
  seen: Holders
  now: Date
  /** When the call began by which it is asked, which is a call at the desk like any other; null: no phone asks. */
  callBegan: Date | null
}

/** Why this person may not log in at this desk now, or null. */
export function accessRefusal(question: Question): AccessRefusal | null {
  const [number] = question.access.excluded
  if (number !== undefined) return { denial: 'number_excluded', by: { kind: 'never_hot_desks', number } }
  return ruleRefusal(question.access, question.now) ?? secondLoginRefusal(question) ?? takeoverRefusal(question)
}

function secondLoginRefusal({ access, phone, seen }: Question): AccessRefusal | null {
  if (!seen.ofExtension || seen.ofExtension.phone === phone) return null
  const { secondLogins, settings } = access
  // The strictest of their groups; the settings, where none says anything.
  if (secondLogins.length === 0)
    return settings.secondLogin === 'refuse' ? refusedBy('logged_in_elsewhere', null) : null
  const strictest = secondLogins.find(({ secondLogin }) => secondLogin === 'refuse')
  return strictest ? refusedBy('logged_in_elsewhere', strictest.group) : null
}

function takeoverRefusal({ access, seen, now, callBegan }: Question): AccessRefusal | null {
  const { atPhone, ofExtension } = seen
  if (!atPhone || atPhone.id === ofExtension?.id) return null
  const { group, takeover, idleMinutes } = takeoverPolicy(access)
  if (takeover === 'allowed') return null
  if (takeover === 'refused') return refusedBy('takeover_refused', group)
  const since = Math.max(access.idleSince.getTime(), atPhone.startedAt.getTime())
  const isIdle = !hasAnotherCall(access, callBegan) && now.getTime() - since >= idleMinutes * 60_000
  return isIdle ? null : refusedBy('holder_not_idle', group, idleMinutes)
}

const refusedBy = (denial: AccessDenial, group: string | null, idleMinutes: number | null = null): AccessRefusal => {
  return { denial, by: { kind: 'policy', group, idleMinutes } }
}

/** The clocks of PBX and worker may differ a little. */
const slackMs = 3_000

/** A call that has been there before the one by which it is asked. */
function hasAnotherCall({ activeSince }: Access, callBegan: Date | null): boolean {
  if (activeSince === null) return false
  return callBegan === null || activeSince.getTime() < callBegan.getTime() - slackMs
}

/** The strictest of the holder's groups; the settings, where none says anything. */
function takeoverPolicy({ takeovers, settings }: Access): TakeoverPolicy {
  const [strictest] = takeovers.toSorted((one, other) => strictness(other) - strictness(one))
  return strictest ?? { group: null, takeover: settings.takeover, idleMinutes: settings.takeoverIdleMinutes }
}

/** For how many minutes others have to wait. */
const strictness = ({ takeover, idleMinutes }: TakeoverPolicy): number =>
  takeover === 'refused' ? Number.MAX_SAFE_INTEGER : takeover === 'idle' ? idleMinutes : 0

/** Whether the phone says who holds the desk, and asks. It goes by the desk alone: nobody has shown a PIN yet. */
export function asksFirst(question: Question & { extension: string }): boolean {
  const { access, seen, extension } = question
  if (!access.settings.confirmTakeover || !seen.atPhone || seen.atPhone.extension === extension) return false
  return takeoverRefusal(question) === null
}
