import Link from 'next/link'
import { buttonLook } from '../ui/button'
import { peopleWords } from '@/words/people'

type PeoplePagesProps = {
  /** The first one is 1. */
  page: number
  ofPage: number
  total: number
  addressOf: (page: number) => string
}

/** Leads through very many people. */
export function PeoplePages({ page, ofPage, total, addressOf }: PeoplePagesProps) {
  const last = Math.max(1, Math.ceil(total / ofPage))
  if (last === 1) return null
  const words = peopleWords()
  return (
    <nav aria-label={words.pages} className="flex flex-wrap items-center justify-between gap-2">
      {page > 1 ? (
        <Link href={addressOf(page - 1)} className={buttonLook()}>
          {words.before}
        </Link>
      ) : (
        <span />
      )}
      <span className="text-muted tabular-nums">
        {words.fromTo((page - 1) * ofPage + 1, Math.min(page * ofPage, total), total)}
      </span>
      {page < last ? (
        <Link href={addressOf(page + 1)} className={buttonLook()}>
          {words.next}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
