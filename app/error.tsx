'use client'
import { NarrowPage } from '@/components/shell/narrow-page'
import { useDatabaseAway } from '@/components/shell/use-database-away'
import { Button } from '@/components/ui/button'
import { shellWords } from '@/words/shell'

/** Shown when a page cannot be made, for example because the database does not answer. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const isDatabaseAway = useDatabaseAway(() => location.reload())
  const words = shellWords()
  return (
    <NarrowPage
      title={isDatabaseAway ? words.databaseAway : words.notShown}
      lead={isDatabaseAway ? words.databaseAwayLead : words.notShownLead}
    >
      {error.digest && !isDatabaseAway ? (
        <p className="text-[0.8125rem] text-muted">{words.forLog(error.digest)}</p>
      ) : null}
      <Button variant="primary" onClick={() => location.reload()}>
        {words.tryAgain}
      </Button>
    </NarrowPage>
  )
}
