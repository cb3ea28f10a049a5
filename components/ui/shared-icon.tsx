'use client'
import {
  BellRing,
  Circle,
  CircleQuestionMark,
  LogOut,
  Moon,
  Pause,
  Phone,
  PhoneCall,
  TriangleAlert,
  Unplug,
  UserRound,
} from 'lucide-react'
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'

const icons = {
  bellRing: BellRing,
  circle: Circle,
  question: CircleQuestionMark,
  logOut: LogOut,
  moon: Moon,
  pause: Pause,
  phone: Phone,
  phoneCall: PhoneCall,
  warning: TriangleAlert,
  unplug: Unplug,
  person: UserRound,
}

const IsDrawn = createContext(false)

/** Draws each icon once for all rows inside: the drawings of rows would be a fifth of the board's HTML. */
export function SharedIcons({ children }: { children: ReactNode }) {
  return (
    <IsDrawn value={true}>
      <svg className="hidden">
        {Object.entries(icons).map(([name, Icon]) => (
          <symbol key={name} id={idOf(name)} viewBox="0 0 24 24">
            <Icon />
          </symbol>
        ))}
      </svg>
      {children}
    </IsDrawn>
  )
}

const idOf = (name: string) => `icon-${name}`

type SharedIconProps = { name: keyof typeof icons } & Pick<ComponentProps<'svg'>, 'className' | 'aria-label'>

/** An icon of which a page may have many. Without a label it is for those who see. */
export function SharedIcon({ name, ...rest }: SharedIconProps) {
  const isDrawn = useContext(IsDrawn)
  const Icon = icons[name]
  const heard = rest['aria-label'] === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img' } as const)
  if (!isDrawn) return <Icon {...heard} {...rest} />
  return (
    <svg {...heard} {...rest}>
      <use href={`#${idOf(name)}`} />
    </svg>
  )
}
