import { Check, CircleDashed, TriangleAlert } from 'lucide-react'
import type { Desk } from '@/lib/contract/board'
import { Badge } from '../ui/badge'
import { deskWarnings } from '../board/desk-view'
import { warningWords } from '../board/warning-words'
import { phonesWords } from '@/words/phones'

/** Each fault with what to do about it. */
export function Attention({ phone }: { phone: Desk }) {
  const faults = deskWarnings(phone).map((warning) => warningWords()[warning])
  if (faults.length === 0) return <span className="text-muted">{phonesWords().noFaults}</span>
  return (
    <ul className="grid gap-1 lg:w-40 xl:w-56">
      {faults.map(({ fault, cure }) => (
        <li key={fault}>
          <Badge tone="warning" icon={<TriangleAlert aria-hidden />}>
            {fault}
          </Badge>
          <p className="text-xs text-muted">{cure(phone.number)}</p>
        </li>
      ))}
    </ul>
  )
}

/** What takes calls to the desk itself. */
export function Mailbox({ hasOne }: { hasOne: boolean | null }) {
  const words = phonesWords().mailbox
  const icon =
    hasOne === null ? <CircleDashed aria-hidden /> : hasOne ? <Check aria-hidden className="text-good" /> : null
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted [&_svg]:size-4">
      {icon}
      {hasOne === null ? words.notKnown : hasOne ? words.has : words.none}
    </span>
  )
}
