import type { ReactNode } from 'react'
import type { DialledCodes } from '@/lib/contract/pbx-report'
import type { FoundDesk } from '@/lib/contract/search'
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
export function LoginStep({ codes, available: [first, ...others], refusal }: LoginStepProps) {
  return (
    <>
      {first ? (
        <p className="text-base">
          Dial <Key>{codes.login}</Key> on <strong className="font-semibold">{placeName(first)}</strong> now.
          {others.length > 0 ? (
            <span className="block text-sm text-muted">Or on {inWords(others)}.</span>
          ) : null}
        </p>
      ) : (
        <Notice tone="warning" title="No desk is registered with the PBX yet.">
          Plug in the phone of a desk, and look at its SIP account if it stays like this. Then dial{' '}
          <Key>{codes.login}</Key> there.
        </Notice>
      )}
      <ol className="grid list-decimal gap-1.5 pl-5">
        <li>
          Enter your extension, then <Key>#</Key>
        </li>
        <li>
          Enter your voicemail PIN, then <Key>#</Key>
        </li>
      </ol>
      <div role="status" className="grid gap-3">
        {refusal === null ? null : (
          <Notice tone="warning" title={`${refusal}.`}>
            Dial again: there are three tries in each call.
          </Notice>
        )}
        <p className="flex items-center gap-2.5 text-muted">
          <span aria-hidden className="size-2.5 rounded-full bg-accent motion-safe:animate-pulse" />
          Waiting for the first log-in. This step is ticked off by itself.
        </p>
      </div>
    </>
  )
}

const inWords = (desks: readonly FoundDesk[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(desks.map(placeName))

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-md border border-control px-1.5 py-0.5 font-sans font-semibold tabular-nums">{children}</kbd>
  )
}
