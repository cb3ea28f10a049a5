import { covers, type Looked } from '@/lib/contract/board-stream'
import { Carrier, type Part, type TabMessage } from './stream-carrier'

export interface SharedStream {
  look: (looked: Looked) => void
  /** Ends this tab's part. */
  end: () => void
}

/**
 * One stream per browser: the tab that holds the lock reads it and passes it on to the others, and when that tab closes
 * the next one takes over. Browsers allow only six connections to a server, so a seventh tab would otherwise hang. It
 * carries what all of them look at. Where the page is served without https there are no locks; each tab then has its
 * own stream.
 */
export function openSharedStream(own: Part): SharedStream {
  const { follow, end } = 'locks' in navigator && 'BroadcastChannel' in globalThis ? openAmongTabs(own) : openAlone(own)
  const look = (looked: Looked) => {
    if (looked === own.looked) return
    own.looked = looked
    follow()
  }
  return { look, end }
}

interface Opened {
  /** What the part looks at has changed. */
  follow: () => void
  end: () => void
}

function openAlone(own: Part): Opened {
  const carrier = new Carrier(own)
  return { follow: () => carrier.follow(), end: () => carrier.close() }
}

function openAmongTabs(own: Part): Opened {
  const ended = new AbortController()
  const channel = new BroadcastChannel('hotdesk-board')
  const say = (posted: TabMessage) => {
    if (!ended.signal.aborted) channel.postMessage(posted)
  }
  const sayHello = () => say({ kind: 'hello', looked: own.looked, lastEventId: own.listener.lastEventId() })
  let carrier: Carrier | null = null
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (!carrier && data.kind === 'who') sayHello()
    else if (!carrier) hear(data, own)
    else if (data.kind === 'hello') carrier.answer(data)
  }
  sayHello()
  /** Holds the stream until this tab ends, or is signed out: then another tab may know better. */
  const carry = (): Promise<void> =>
    new Promise((resolve) => {
      const finish = () => {
        carrier?.close()
        carrier = null
        resolve()
      }
      carrier = new Carrier(own, say, finish)
      say({ kind: 'who' })
      ended.signal.addEventListener('abort', finish, { once: true })
    })
  navigator.locks
    // A lock may be granted in the moment in which it is given up.
    .request('hotdesk-board', { signal: ended.signal }, () => (ended.signal.aborted ? undefined : carry()))
    .catch(() => undefined) // given up while waiting: this tab is closing
  const end = () => {
    ended.abort()
    channel.close()
  }
  return { follow: () => (carrier ? carrier.follow() : sayHello()), end }
}

function hear(posted: TabMessage, { listener, looked }: Part): void {
  if (posted.kind === 'state') listener.onState(posted.state)
  if (posted.kind !== 'message') return
  const { message, carried } = posted
  // A board of somewhere else: that of what this tab looks at follows.
  if (message.event !== 'board' || covers(carried, looked)) listener.onMessage(message, carried)
}
