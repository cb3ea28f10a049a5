import type { BoardMessage } from '@/lib/contract/board'
import { openBoardStream, type StreamListener, type StreamState } from './board-stream'

type TabMessage =
  | { kind: 'message'; message: BoardMessage }
  | { kind: 'state'; state: StreamState }
  /** A tab that has just opened asks for what it missed. */
  | { kind: 'hello' }

/** What the tab with the stream answers to a tab that has just opened. */
export type Snapshot = () => BoardMessage[]

/**
 * One stream per browser: the tab that holds the lock reads it and tells the others, and when that tab closes the
 * next one takes over. Browsers allow only six connections to a server, so a seventh tab would otherwise hang.
 * Where the page is served without https there are no locks; each tab then has its own stream.
 *
 * @returns ends this tab's part
 */
export function openSharedStream(listener: StreamListener, snapshot: Snapshot): () => void {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return openBoardStream(listener)
  const ended = new AbortController()
  const channel = new BroadcastChannel('hotdesk-board')
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => listen(data, listener)
  say(channel, { kind: 'hello' })
  navigator.locks
    .request('hotdesk-board', { signal: ended.signal }, () => lead(channel, listener, snapshot, ended.signal))
    .catch(() => undefined) // given up while waiting: this tab is closing
  return () => {
    ended.abort()
    channel.close()
  }
}

function say(channel: BroadcastChannel, posted: TabMessage): void {
  channel.postMessage(posted)
}

function listen(posted: TabMessage, listener: StreamListener): void {
  if (posted.kind === 'message') listener.onMessage(posted.message)
  if (posted.kind === 'state') listener.onState(posted.state)
}

/** Holds the stream until this tab ends, or is signed out: then another tab may know better. */
function lead(channel: BroadcastChannel, own: StreamListener, snapshot: Snapshot, ended: AbortSignal): Promise<void> {
  // A lock may be granted in the moment in which it is given up.
  if (ended.aborted) return Promise.resolve()
  let state: StreamState = 'connecting'
  const follow = channel.onmessage
  const tell = (posted: TabMessage) => {
    if (ended.aborted) return
    listen(posted, own)
    say(channel, posted)
  }
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind !== 'hello') return
    for (const message of snapshot()) say(channel, { kind: 'message', message })
    say(channel, { kind: 'state', state })
  }
  return new Promise((resolve) => {
    const finish = () => {
      close()
      channel.onmessage = follow
      resolve()
    }
    const onState = (next: StreamState) => {
      state = next
      tell({ kind: 'state', state })
      if (state === 'signed_out') finish()
    }
    const onMessage = (message: BoardMessage) => tell({ kind: 'message', message })
    const close = openBoardStream({ onMessage, onState, lastEventId: own.lastEventId })
    ended.addEventListener('abort', finish, { once: true })
  })
}
