import type { Desk } from '@/lib/contract/board'
import { Badge } from '../ui/badge'
import { SharedIcon } from '../ui/shared-icon'
import { deskWarnings, type Warning } from './desk-view'
import { warningWords } from './warning-words'
import { boardNoticesWords } from '@/words/board-notices'

/** What wants attention, each with what it means in a line; the page of the desk has the cure. */
export function DeskWarnings({ desk }: { desk: Desk }) {
  const found = deskWarnings(desk)
  if (found.length === 0) return null
  return (
    <ul className="col-span-full col-start-2 grid gap-0.5 pb-0.5 text-[0.8125rem] text-warning">
      {found.map((warning) => (
        <li key={warning} className="flex items-start gap-1.5">
          <SharedIcon name="warning" className="mt-0.75 size-3.5 shrink-0" aria-label={boardNoticesWords().warning} />
          {warningWords()[warning].means}
        </li>
      ))}
    </ul>
  )
}

/** Where there is room for a word alone: the most pressing fault. Hovering, or a screen reader, gives the cure. */
export function FaultBadge({ desk }: { desk: Desk }) {
  const [worst] = deskWarnings(desk)
  if (!worst) return null
  return (
    <span title={inFull(worst, desk)}>
      <Badge tone="warning" icon={<SharedIcon name="warning" />}>
        <span>
          {warningWords()[worst].fault}
          <span className="sr-only">. {inFull(worst, desk)}</span>
        </span>
      </Badge>
    </span>
  )
}

/** All of it in one text, for a tooltip; '' where nothing is wrong. */
export const warningText = (desk: Desk): string =>
  deskWarnings(desk)
    .map((warning) => inFull(warning, desk))
    .join(' ')

function inFull(warning: Warning, desk: Desk): string {
  const { means, cure } = warningWords()[warning]
  return `${means} ${cure(desk.number)}`
}
