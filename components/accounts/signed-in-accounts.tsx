'use client'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import type { WayIn } from '@/lib/contract/ways-in'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { Section } from '../ui/section'
import { sentenceWith } from '../ui/sentence-with'
import { bySso } from '../single-sign-on/by-sso'
import { Moment } from '../ui/time'
import { toast } from '../ui/toast'
import { signInsWords } from '@/words/sign-ins'

type SignInRow = { id: string; address: string; browser: string; way: WayIn; lastSeenAt: string }
type SignedInRow = { id: string; name: string; signIns: SignInRow[] }
type SignedInAccountsProps = {
  accounts: SignedInRow[]
  ownId: string
  endAll: (id: string) => Promise<ActionResult>
}

/** Who is signed in at this moment, and an end to it. */
export function SignedInAccounts({ accounts, ownId, endAll }: SignedInAccountsProps) {
  const words = signInsWords().all
  // Who was asked about stays named while the question closes.
  const [leaving, setLeaving] = useState<SignedInRow | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const ask = (account: SignedInRow) => {
    setLeaving(account)
    setIsAsking(true)
  }
  const end = async ({ id, name }: SignedInRow) => {
    const result = await answerOf(endAll(id))
    if (result.ok) toast.success(words.ended(name))
    else toast.error(words.notEnded(name), { description: result.message })
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <ul className="divide-y">
        {accounts.map((account) => (
          <SignedInLine key={account.id} account={account} isOwn={account.id === ownId} onEnd={() => ask(account)} />
        ))}
      </ul>
      <Confirm
        open={isAsking}
        title={words.question(leaving?.name ?? '')}
        confirm={words.confirm}
        onConfirm={async () => (leaving ? end(leaving) : undefined)}
        onClose={() => setIsAsking(false)}
      >
        {leaving?.id === ownId ? words.consequenceOwn : words.consequence}
      </Confirm>
    </Section>
  )
}

type LineProps = { account: SignedInRow; isOwn: boolean; onEnd: () => void }

function SignedInLine({ account: { name, signIns }, isOwn, onEnd }: LineProps) {
  const words = signInsWords().all
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-2.5 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">
          {name}
          {isOwn ? <span className="ml-1.5 font-normal text-muted">{words.you}</span> : null}
        </p>
        <SignIns signIns={signIns.slice(0, mostShown)} />
        {signIns.length > mostShown ? (
          <details className="text-muted">
            <summary className="w-fit rounded text-accent underline">{words.more(signIns.length - mostShown)}</summary>
            <SignIns signIns={signIns.slice(mostShown)} />
          </details>
        ) : null}
      </div>
      <Button size="small" onClick={onEnd}>
        <LogOut aria-hidden />
        <span>
          {words.end}
          <span className="sr-only">{words.of(name)}</span>
        </span>
      </Button>
    </li>
  )
}

const mostShown = 3

function SignIns({ signIns }: { signIns: readonly SignInRow[] }) {
  return (
    <ul className="text-muted">
      {signIns.map((signIn) => (
        <li key={signIn.id} className="wrap-anywhere">
          {sentenceWith((time) => whereAndWhen(signIn, time), <Moment at={signIn.lastSeenAt} style="time" />)}
        </li>
      ))}
    </ul>
  )
}

function whereAndWhen({ browser, address, way }: SignInRow, time: string): string {
  const words = signInsWords()
  const from = `${browser}${bySso(way)}`
  return address === 'unknown' ? words.browserAddressUnknown(from, time) : words.browserAddress(from, address, time)
}
