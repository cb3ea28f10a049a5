import { Armchair, SearchX } from 'lucide-react'
import Link from 'next/link'
import type { Searched } from '../search/use-search'
import { Button, buttonLook } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

export function NoDesks({ isAdmin }: { isAdmin: boolean }) {
  return (
    <EmptyState
      icon={<Armchair />}
      title="No desks yet"
      action={
        isAdmin ? (
          <Link href="/phones" className={buttonLook({ variant: 'primary' })}>
            Add the first phone
          </Link>
        ) : undefined
      }
    >
      {isAdmin
        ? 'Add the phones that people share. Each appears here as a desk, with who sits there and whether its line is free.'
        : 'An administrator has to add the phones that people share. Each then appears here as a desk.'}
    </EmptyState>
  )
}

export function NoMatch({ searched, onShowAll }: { searched: Searched; onShowAll: () => void }) {
  return (
    <EmptyState icon={<SearchX />} title="No desk matches" action={<Button onClick={onShowAll}>Show all desks</Button>}>
      {whyNoMatch(searched)}
    </EmptyState>
  )
}

function whyNoMatch({ text, found }: Searched): string {
  if (text === '') return 'No desk is in this state now.'
  if (found === null) return 'People who are not at a desk could not be searched. Change the search to try again.'
  return `Neither a desk nor a person of the PBX is called “${text}”.`
}
