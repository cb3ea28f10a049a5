import Link from 'next/link'

/** On the board, until somebody has logged in at a desk. */
export function GettingStartedLine() {
  return (
    <>
      Nobody has logged in at a desk yet.{' '}
      <Link href="/getting-started" className="underline underline-offset-4">
        Getting started
      </Link>{' '}
      says what is still to be done.
    </>
  )
}
