import type { Desk } from '@/lib/contract/board'
import { deskWarnings } from '../board/desk-view'
import { Notice } from '../ui/notice'
import { warningWords } from '../board/warning-words'

/** What somebody should look at, each with its cure. */
export function DeskWarnings({ desk }: { desk: Desk }) {
  return deskWarnings(desk).map((warning) => (
    <Notice key={warning} tone="warning" title={warningWords()[warning].fault}>
      {warningWords()[warning].means} {warningWords()[warning].cure(desk.number)}
    </Notice>
  ))
}
