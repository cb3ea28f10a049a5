import type { DialledCodes } from '@/lib/contract/pbx-report'
import type { FoundDesk } from '@/lib/contract/search'
import { gettingStartedWords } from '@/words/getting-started'
import { locale } from '@/words/language'
import { placeName } from '../actions/kinds'
import { Notice } from '../ui/notice'

type LoginStepProps = {
  codes: DialledCodes
  /** Where somebody could log in now. */
  available: readonly FoundDesk[]
  /** Why the last one was refused, in a sentence; null: nobody was, lately. */
  refusal: string | null
}

/** What the first person does at a desk, while the page waits for it. */
export function LoginStep({ codes, available, refusal }: LoginStepProps) {
  const words = gettingStartedWords().login
  return (
    <>
      <WhereToDial code={codes.login} available={available} />
      <ol className="grid list-decimal gap-1.5 pl-5">
        <li>{words.enterExtension}</li>
        <li>{words.enterPin}</li>
      </ol>
      <div role="status" className="grid gap-3">
        {refusal === null ? null : (
          <Notice tone="warning" title={`${refusal}.`}>
            {words.dialAgain}
          </Notice>
        )}
        <p className="flex items-center gap-2.5 text-muted">
          <span aria-hidden className="size-2.5 shrink-0 rounded-full bg-accent motion-safe:animate-pulse" />
          {words.waiting}
        </p>
      </div>
    </>
  )
}

function WhereToDial({ code, available: [first, ...others] }: { code: string; available: readonly FoundDesk[] }) {
  const words = gettingStartedWords().login
  if (!first)
    return (
      <Notice tone="warning" title={words.noneRegistered}>
        {words.plugIn(code)}
      </Notice>
    )
  return (
    <div>
      <p className="text-lg font-semibold wrap-anywhere tabular-nums">{words.dial(code, placeName(first))}</p>
      {others.length > 0 ? <p className="wrap-anywhere text-muted">{words.orOn(inWords(others))}</p> : null}
    </div>
  )
}

const inWords = (desks: readonly FoundDesk[]) =>
  new Intl.ListFormat(locale(), { type: 'disjunction' }).format(desks.map(placeName))
