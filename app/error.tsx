'use client'
import { NarrowPage } from '@/components/shell/narrow-page'
import { useDatabaseAway } from '@/components/shell/use-database-away'
import { Button } from '@/components/ui/button'

/** Shown when a page cannot be made, for example because the database does not answer. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const isDatabaseAway = useDatabaseAway(() => location.reload())
  const { title, lead } = isDatabaseAway ? databaseAway : somethingElse
  return (
    <NarrowPage title={title} lead={lead}>
      {error.digest && !isDatabaseAway ? (
        <p className="text-[0.8125rem] text-muted">For the log: {error.digest}</p>
      ) : null}
      <Button variant="primary" onClick={() => location.reload()}>
        Try again
      </Button>
    </NarrowPage>
  )
}

const somethingElse = {
  title: 'This page could not be shown',
  lead: 'Calls are not affected. Try again; if it stays like this, tell your administrator.',
}

const databaseAway = {
  title: 'The database does not answer',
  lead: 'Calls still work; nobody can log in or out until it is back. This page comes back by itself. If it takes longer than a minute, tell your administrator that Hot Desk cannot reach PostgreSQL.',
}
