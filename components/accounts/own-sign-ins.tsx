'use client'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import type { WayIn } from '@/lib/contract/ways-in'
import { answerOf, type ActionResult } from '../action-result'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { bySso } from '../single-sign-on/by-sso'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { toast } from '../ui/toast'
import { signInsWords } from '@/words/sign-ins'

type SignInRow = { id: string; address: string; browser: string; way: WayIn; lastSeenAt: string }
type OwnSignInsProps = {
  signIns: SignInRow[]
  /** The sign-in that looks at this page. */
  present: string
  end: (id: string) => Promise<ActionResult>
}

/** Where somebody is signed in, and an end to what they do not know. */
export function OwnSignIns({ signIns, present, end }: OwnSignInsProps) {
  const { title, lead } = signInsWords().own
  return (
    <Section title={title} lead={lead}>
      <ul className="divide-y">
        {signIns.map((signIn) => (
          <SignInLine key={signIn.id} signIn={signIn} isPresent={signIn.id === present} end={end} />
        ))}
      </ul>
    </Section>
  )
}

type LineProps = { signIn: SignInRow; isPresent: boolean; end: OwnSignInsProps['end'] }

function SignInLine({ signIn: { id, address, browser, way, lastSeenAt }, isPresent, end }: LineProps) {
  const { own: words, ...common } = signInsWords()
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    const result = await answerOf(end(id))
    if (result.ok) toast.success(words.ended(browser))
    else toast.error(words.notEnded(browser), { description: result.message })
    setBusy(false)
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-2.5 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">
          {browser}
          {bySso(way)}
        </p>
        <p className="text-muted wrap-anywhere">
          {sentenceWith(
            address === 'unknown' ? common.addressUnknown : (time) => common.address(address, time),
            <Moment at={lastSeenAt} style="time" />,
          )}
        </p>
      </div>
      {isPresent ? (
        <Badge tone="accent">{words.thisOne}</Badge>
      ) : (
        <Button size="small" disabled={busy} onClick={() => void go()}>
          <LogOut aria-hidden />
          <span>
            {words.end}
            <span className="sr-only">{words.which(browser, address)}</span>
          </span>
        </Button>
      )}
    </li>
  )
}
