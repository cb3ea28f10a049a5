import Link from 'next/link'
import { plansWords } from '@/words/plans'
import { type DeskView, isLookedFor } from '../board/desk-view'

/** How many desks of the plan fit what somebody looks for; where none does, the board has more. */
export function NoDeskFits({ view, found, all }: { view: DeskView; found: number; all: number }) {
  const words = plansWords()
  const search = view.search.trim()
  return (
    <p role="status" className="text-[0.8125rem] text-muted empty:hidden">
      {isLookedFor(view) ? (found === 0 ? words.noneFits : words.someFit(found, all)) : null}
      {search !== '' && found === 0 ? (
        <>
          {' '}
          <Link href={`/?${new URLSearchParams({ search })}`} className="underline">
            {words.searchBoard}
          </Link>
        </>
      ) : null}
    </p>
  )
}
