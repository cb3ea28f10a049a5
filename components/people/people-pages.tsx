import Link from 'next/link'
import { buttonLook } from '../ui/button'

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
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-2">
      {page > 1 ? (
        <Link href={addressOf(page - 1)} className={buttonLook()}>
          Before
        </Link>
      ) : (
        <span />
      )}
      <span className="text-muted tabular-nums">
        {(page - 1) * ofPage + 1} to {Math.min(page * ofPage, total)} of {total}
      </span>
      {page < last ? (
        <Link href={addressOf(page + 1)} className={buttonLook()}>
          Next
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
