import Link from 'next/link'
import { buttonLook } from '../ui/button'
import { Notice } from '../ui/notice'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import type { StreamState } from './board-stream'
import { boardWords } from '@/words/board'
import { shellWords } from '@/words/shell'

/** Says that the page is not current, for as long as it is not. */
export function StreamNotice({ stream, asOf }: { stream: StreamState; asOf: number }) {
  const words = boardWords().stream
  return (
    <div role="status" data-stream={stream}>
      {stream === 'lost' ? (
        <Notice tone="warning" title={sentenceWith(words.lost, <AsOf asOf={asOf} />)}>
          {words.lostSays}
        </Notice>
      ) : null}
      {stream === 'crowded' ? (
        <Notice tone="warning" title={words.crowded}>
          {sentenceWith(words.crowdedSays, <AsOf asOf={asOf} />)}
        </Notice>
      ) : null}
      {stream === 'signed_out' ? (
        <Notice
          tone="warning"
          title={words.signedOut}
          action={
            <Link href="/sign-in" className={buttonLook()}>
              {shellWords().signIn}
            </Link>
          }
        />
      ) : null}
    </div>
  )
}

/** While it is seen, what the page shows is right; while it is not so, the notice says more. */
export function LiveSign({ stream }: { stream: StreamState }) {
  if (stream !== 'live') return null
  return (
    <p className="hidden shrink-0 items-center gap-2 text-[0.8125rem] text-muted sm:flex">
      <span aria-hidden className="size-2 rounded-full bg-good ring-3 ring-good-soft" />
      {boardWords().live}
    </p>
  )
}

function AsOf({ asOf }: { asOf: number }) {
  return <Moment at={new Date(asOf).toISOString()} style="time" />
}
