/** What a phone shows and what its keys do now. */
export interface PhoneState {
  line: 'connecting' | 'ready' | 'away'
  /** What was typed on the hook, to be dialled. */
  typed: string
  call: CallState | null
  newMessages: number
  /** What a voice of the PBX has said last in this call, in words. */
  caption: string
  /** How the last call ended, in words; '' where nothing needs to be said. */
  note: string
}

export interface CallState {
  phase: 'calling' | 'ringing' | 'talking'
  /** Who is at the other end, as far as the phone knows. */
  name: string
  number: string
  /** When they began to talk, in milliseconds. */
  since: number | null
  /** Keys pressed during the call. */
  pressed: string
  isMuted: boolean
}

export const atRest: PhoneState = { line: 'connecting', typed: '', call: null, newMessages: 0, caption: '', note: '' }

export const newCall = (phase: 'calling' | 'ringing', number: string, name = ''): CallState => {
  return { phase, name, number, since: null, pressed: '', isMuted: false }
}
