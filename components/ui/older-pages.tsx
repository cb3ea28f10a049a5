import Link from 'next/link'
import { buttonLook } from './button'
import { uiWords } from '@/words/ui'

type OlderPagesProps = {
  /** What is cut into pages, for people who only hear it. */
  of: string
  /** Where older ones are; null: there are none. */
  older: string | null
  /** Where the newest are; null: here. */
  newest: string | null
}

/** Leads through a list that begins with the newest. */
export function OlderPages({ of, older, newest }: OlderPagesProps) {
  if (older === null && newest === null) return null
  const words = uiWords()
  return (
    <nav aria-label={words.pagesOf(of)} className="flex justify-between gap-2">
      {newest === null ? (
        <span />
      ) : (
        <Link href={newest} className={buttonLook()}>
          {words.newest}
        </Link>
      )}
      {older === null ? null : (
        <Link href={older} className={buttonLook()}>
          {words.older}
        </Link>
      )}
    </nav>
  )
}
