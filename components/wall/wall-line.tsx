import { BellRing, Moon, Pause, PhoneCall, Unplug, User } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WallPerson, WallState } from '@/lib/contract/wall-view'

const states: Record<WallState, { icon: ReactNode; word: string }> = {
  here: { icon: <User />, word: '' },
  do_not_disturb: { icon: <Moon />, word: 'Do not disturb' },
  in_call: { icon: <PhoneCall />, word: 'In a call' },
  on_hold: { icon: <Pause />, word: 'On hold' },
  ringing: { icon: <BellRing />, word: 'Ringing' },
  unreachable: { icon: <Unplug />, word: 'Not registered' },
}

/** A person and their desk; the desk alone where names are hidden. */
export function WallLine({ person: { name, desk, state } }: { person: WallPerson }) {
  const { icon, word } = states[state]
  return (
    <li className="wall-line" data-state={state}>
      <span className="wall-icon" aria-hidden>
        {icon}
      </span>
      <div className="wall-who">
        <p className="wall-name">{name ?? desk}</p>
        {word ? <p className="wall-state">{word}</p> : null}
      </div>
      <p className="wall-desk">{name === null ? 'Taken' : desk}</p>
    </li>
  )
}
