import Link from 'next/link'
import { type DeskView, isLookedFor } from '../board/desk-view'

/** How many desks of the plan fit what somebody looks for; where none does, the board has more. */
export function NoDeskFits({ view, found, all }: { view: DeskView; found: number; all: number }) {
  const search = view.search.trim()
  return (
    <p role="status" className="text-[0.8125rem] text-muted empty:hidden">
      {isLookedFor(view) ? (found === 0 ? 'No desk on this plan fits.' : `${found} of ${all} desks on this plan fit.`) : null}
      {search !== '' && found === 0 ? (
        <>
          {' '}
          <Link href={`/?${new URLSearchParams({ search })}`} className="underline">
            Search the whole board
          </Link>
        </>
      ) : null}
    </p>
  )
}
