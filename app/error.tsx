'use client'
import { NarrowPage } from '@/components/shell/narrow-page'
import { Button } from '@/components/ui/button'

/** Shown when a page cannot be made, for example because the database does not answer. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <NarrowPage
      title="This page could not be shown"
      lead="Calls are not affected. Try again; if it stays like this, tell your administrator."
    >
      {error.digest ? <p className="text-[0.8125rem] text-muted">For the log: {error.digest}</p> : null}
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </NarrowPage>
  )
}
