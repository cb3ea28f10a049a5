import type { CallState, PhoneState } from './phone-state'

/** The two lines of a phone's screen. */
export interface Screen {
  top: string
  bottom: string
}

export function screenOf(state: PhoneState, now: number): Screen {
  if (state.line === 'connecting') return { top: 'Connecting …', bottom: '' }
  if (state.line === 'away') return { top: 'No connection', bottom: 'The demo’s PBX does not answer.' }
  if (state.call !== null) return screenOfCall(state.call, now)
  if (state.typed !== '') return { top: state.typed, bottom: 'Press Call.' }
  return { top: 'Ready', bottom: state.note || messagesIn(state) }
}

function screenOfCall({ phase, name, number, since, pressed }: CallState, now: number): Screen {
  const who = name === '' ? number : `${name} ${number}`
  if (phase === 'ringing') return { top: who, bottom: 'is calling' }
  if (phase === 'calling') return { top: who, bottom: 'Calling …' }
  return { top: who, bottom: [lasted(since ?? now, now), lastEntry(pressed)].filter(Boolean).join('  ') }
}

const messagesIn = ({ newMessages }: PhoneState) =>
  newMessages === 0 ? 'Dial, then press Call.' : `${newMessages} new ${newMessages === 1 ? 'message' : 'messages'}: *97`

/** What is entered ends with #, and the next entry is shown alone. */
const lastEntry = (pressed: string) => /[^#]*#?$/.exec(pressed)?.[0] ?? ''

function lasted(since: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - since) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
