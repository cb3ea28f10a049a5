import { BellRing, Moon, Pause, PhoneCall, Unplug, User } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WallPerson, WallState } from '@/lib/contract/wall-view'
import { wallWords } from '@/words/wall'

export const icons: Record<WallState, ReactNode> = {
  here: <User />,
  do_not_disturb: <Moon />,
  in_call: <PhoneCall />,
  on_hold: <Pause />,
  ringing: <BellRing />,
  unreachable: <Unplug />,
}

/** Of somebody who is merely there nothing is said. */
export const stateWords = (): Partial<Record<WallState, string>> => wallWords().states

/** A person and their desk; the desk alone where names are hidden. */
export function WallLine({ person: { name, desk, state } }: { person: WallPerson }) {
  const word = stateWords()[state]
  return (
    <li className="wall-line" data-state={state}>
      <span className="wall-icon" aria-hidden>
        {icons[state]}
      </span>
      <div className="wall-who">
        <p className="wall-name">{name ?? desk}</p>
        {word ? <p className="wall-state">{word}</p> : null}
      </div>
      <p className="wall-desk">{name === null ? wallWords().taken : desk}</p>
    </li>
  )
}
