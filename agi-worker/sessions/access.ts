import type { AccessDenial, AccessSettings, RuleDetails, SecondLogin, Takeover } from '../../lib/contract/access.ts'
import { ruleDenial } from './access-rules.ts'
import type { Holders } from './decide.ts'

/** What is ruled about a person at a desk, and what has to be known of both for it. */
export interface Access {
  settings: AccessSettings
  /** Of the desk; '' where it has none. */
  location: string
  /** Those of the person alone; of their groups, where there are none. Without any they may log in everywhere. */
  rules: readonly RuleDetails[]
  /** Which of the two numbers never hot desk. */
  excluded: readonly string[]
  /** What the person's groups say. */
  secondLogins: readonly SecondLogin[]
  /** What the groups of the desk's present holder say. */
  takeovers: readonly { takeover: Takeover; idleMinutes: number }[]
  /** Since when the desk has had a call; null: it has none. */
  activeSince: Date | null
  /** Since when it has had none, up to now or to that one. */
  idleSince: Date
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
export function accessDenial(question: Question): AccessDenial | null {
  if (question.access.excluded.length > 0) return 'number_excluded'
  return ruleDenial(question.access, question.now) ?? secondLoginDenial(question) ?? takeoverDenial(question)
}

function secondLoginDenial({ access, phone, seen }: Question): AccessDenial | null {
  if (!seen.ofExtension || seen.ofExtension.phone === phone) return null
  const { secondLogins, settings } = access
  // The strictest of their groups; the settings, where none says anything.
  const isRefused = secondLogins.length > 0 ? secondLogins.includes('refuse') : settings.secondLogin === 'refuse'
  return isRefused ? 'logged_in_elsewhere' : null
}

function takeoverDenial({ access, seen, now, callBegan }: Question): AccessDenial | null {
  const { atPhone, ofExtension } = seen
  if (!atPhone || atPhone.id === ofExtension?.id) return null
  const { takeover, idleMinutes } = takeoverPolicy(access)
  if (takeover === 'allowed') return null
  if (takeover === 'refused') return 'takeover_refused'
  if (hasAnotherCall(access, callBegan)) return 'holder_not_idle'
  const since = Math.max(access.idleSince.getTime(), atPhone.startedAt.getTime())
  return now.getTime() - since >= idleMinutes * 60_000 ? null : 'holder_not_idle'
}

/** The clocks of PBX and worker may differ a little. */
const slackMs = 3_000

/** A call that has been there before the one by which it is asked. */
function hasAnotherCall({ activeSince }: Access, callBegan: Date | null): boolean {
  if (activeSince === null) return false
  return callBegan === null || activeSince.getTime() < callBegan.getTime() - slackMs
}

/** The strictest of the holder's groups; the settings, where none says anything. */
function takeoverPolicy({ takeovers, settings }: Access): { takeover: Takeover; idleMinutes: number } {
  if (takeovers.length === 0) return { takeover: settings.takeover, idleMinutes: settings.takeoverIdleMinutes }
  const idleMinutes = Math.max(0, ...takeovers.map((one) => (one.takeover === 'idle' ? one.idleMinutes : 0)))
  if (takeovers.some(({ takeover }) => takeover === 'refused')) return { takeover: 'refused', idleMinutes }
  return { takeover: idleMinutes > 0 ? 'idle' : 'allowed', idleMinutes }
}

/** Whether the phone says who holds the desk, and asks. It goes by the desk alone: nobody has shown a PIN yet. */
export function asksFirst(question: Question & { extension: string }): boolean {
  const { access, seen, extension } = question
  if (!access.settings.confirmTakeover || !seen.atPhone || seen.atPhone.extension === extension) return false
  return takeoverDenial(question) === null
}
