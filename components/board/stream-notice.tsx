import Link from 'next/link'
import { buttonLook } from '../ui/button'
import { Notice } from '../ui/notice'
import { Moment } from '../ui/time'
import type { StreamState } from './board-stream'

/** Says that the page is not current, for as long as it is not. */
export function StreamNotice({ stream, asOf }: { stream: StreamState; asOf: number }) {
  return (
    <div role="status" data-stream={stream}>
      {stream === 'lost' ? (
        <Notice
          tone="warning"
          title={
            <>
              Reconnecting, last updated <AsOf asOf={asOf} />
            </>
          }
        >
          It catches up by itself. Calls are not affected.
        </Notice>
      ) : null}
      {stream === 'crowded' ? (
        <Notice tone="warning" title="Your account has the board open in too many places.">
          Close some of them, and this page catches up by itself. Last updated <AsOf asOf={asOf} />.
        </Notice>
      ) : null}
      {stream === 'signed_out' ? (
        <Notice
          tone="warning"
          title="You have been signed out, so this page no longer moves."
          action={
            <Link href="/sign-in" className={buttonLook()}>
              Sign in
            </Link>
          }
        />
      ) : null}
    </div>
  )
}

/** Whoever sees it can rely on what the page shows; while it is not so, the notice says more. */
export function LiveSign({ stream }: { stream: StreamState }) {
  if (stream !== 'live') return null
  return (
    <p className="hidden shrink-0 items-center gap-2 text-[0.8125rem] text-muted sm:flex">
      <span aria-hidden className="size-2 rounded-full bg-good ring-3 ring-good-soft" />
      Live
    </p>
  )
}

function AsOf({ asOf }: { asOf: number }) {
  return <Moment at={new Date(asOf).toISOString()} style="time" />
}
