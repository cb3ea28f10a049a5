import Link from 'next/link'
import { gettingStartedWords } from '@/words/getting-started'

/** On the board, until somebody has logged in at a desk. */
export function GettingStartedLine() {
  const words = gettingStartedWords()
  return (
    <>
      {words.nobodyYet}{' '}
      <Link href="/getting-started" className="underline underline-offset-4">
        {words.title}
      </Link>
    </>
  )
}
