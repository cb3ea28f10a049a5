import type { Desk } from '@/lib/contract/board'
import { ownPageWords } from '@/words/own-page'
import { Button } from '../ui/button'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { nameOf, placeOf } from './desk-words'

type WhereProps = {
  /** null: nowhere. */
  here: Desk | null
  isDeskChosen: boolean
  busy: boolean
  logOut: () => Promise<void>
}

export function WhereIAm({ here, isDeskChosen, busy, logOut }: WhereProps) {
  const words = ownPageWords()
  return (
    <section aria-label={words.whereYouAre} className="grid gap-3">
      {here?.session ? (
        <>
          <div>
            <p className="text-muted">{words.loggedInAt}</p>
            <p className="text-lg font-semibold wrap-anywhere">{nameOf(here)}</p>
            <At says={(time) => words.since(placeOf(here), time)} at={here.session.startedAt} />
            <End at={here.session.automaticLogout?.at ?? null} />
          </div>
          <Button disabled={busy} onClick={() => void logOut()}>
            {words.logOutOf(nameOf(here))}
          </Button>
        </>
      ) : (
        <p className="text-muted">{isDeskChosen ? words.nowhere : words.nowhereYet}</p>
      )}
    </section>
  )
}

function End({ at }: { at: string | null }) {
  return at === null ? null : <At says={ownPageWords().loggedOutAt} at={at} />
}

function At({ says, at }: { says: (time: string) => string; at: string }) {
  return <p className="text-muted">{sentenceWith(says, <Moment at={at} style="time" />)}</p>
}
