import { demoWords } from '@/words/demo'
import type { CallState, PhoneState } from './phone-state'

/** The two lines of a phone's screen. */
export interface Screen {
  top: string
  bottom: string
}

export function screenOf(state: PhoneState, now: number): Screen {
  const words = demoWords().screen
  if (state.line === 'connecting') return { top: words.connecting, bottom: '' }
  if (state.line === 'away') return { top: words.away, bottom: words.awayLead }
  if (state.call !== null) return screenOfCall(state.call, now)
  if (state.typed !== '') return { top: state.typed, bottom: words.pressCall }
  return { top: words.ready, bottom: state.note || messagesIn(state) }
}

function screenOfCall({ phase, name, number, since, pressed }: CallState, now: number): Screen {
  const who = name === '' ? number : `${name} ${number}`
  const words = demoWords().screen
  if (phase === 'ringing') return { top: who, bottom: words.isCalling }
  if (phase === 'calling') return { top: who, bottom: words.calling }
  return { top: who, bottom: [lasted(since ?? now, now), lastEntry(pressed)].filter(Boolean).join('  ') }
}

function messagesIn({ newMessages }: PhoneState): string {
  const { dial, messages } = demoWords().screen
  return newMessages === 0 ? dial : messages(newMessages)
}

/** What is entered ends with #, and the next entry is shown alone. */
const lastEntry = (pressed: string) => /[^#]*#?$/.exec(pressed)?.[0] ?? ''

function lasted(since: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - since) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
