import { TriangleAlert } from 'lucide-react'
import type { Desk } from '@/lib/contract/board'
import { Badge } from '../ui/badge'
import { deskWarnings, type Warning } from './desk-view'

/** The fault itself; and what it means, with the cure. */
const words: Record<Warning, { fault: string; cure: string }> = {
  not_on_pbx: {
    fault: 'Not on the PBX',
    cure: 'The PBX has no device of this number. Create it there, or remove this phone from the pool.',
  },
  no_emergency_cid: {
    fault: 'No emergency ID',
    cure: 'No emergency caller ID: an emergency call from here shows the user’s number.',
  },
  person_unreachable: {
    fault: 'Not registered',
    cure: 'The phone is off the network: calls do not ring here.',
  },
}

/** What wants attention, each with its cure in a line of its own. */
export function DeskWarnings({ desk }: { desk: Desk }) {
  const found = deskWarnings(desk)
  if (found.length === 0) return null
  return (
    <ul className="col-span-full col-start-2 grid gap-0.5 pb-0.5 text-[0.8125rem] text-warning">
      {found.map((warning) => (
        <li key={warning} className="flex items-start gap-1.5">
          <TriangleAlert className="mt-0.75 size-3.5 shrink-0" aria-label="Warning:" />
          {words[warning].cure}
        </li>
      ))}
    </ul>
  )
}

/** Where there is room for a word alone: the most pressing fault. Whoever hovers or listens learns the cure. */
export function FaultBadge({ desk }: { desk: Desk }) {
  const [worst] = deskWarnings(desk)
  if (!worst) return null
  return (
    <span title={words[worst].cure}>
      <Badge tone="warning" icon={<TriangleAlert aria-hidden />}>
        <span>
          {words[worst].fault}
          <span className="sr-only">. {words[worst].cure}</span>
        </span>
      </Badge>
    </span>
  )
}

/** All of it in one text, for a tooltip; '' where nothing is wrong. */
export const warningText = (desk: Desk): string =>
  deskWarnings(desk)
    .map((warning) => words[warning].cure)
    .join(' ')
