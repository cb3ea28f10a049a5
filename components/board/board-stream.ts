import { createParser, type EventSourceMessage } from 'eventsource-parser'
import type { BoardMessage } from '@/lib/contract/board'
import { boardEvents, boardStreamAddress, type Looked, streamIdHeader } from '@/lib/contract/board-stream'

/**
 * connecting → live (first message) → lost (end, error, HTTP error, silence) → live …; or signed_out, which is final.
 * A connection that never became live is lost as well; crowded, when the account has as many streams as it may have.
 */
export type StreamState = 'connecting' | 'live' | 'lost' | 'crowded' | 'signed_out'

export type StreamListener = {
  onMessage: (message: BoardMessage) => void
  onState: (state: StreamState) => void
  /** The last activity seen; events after it are replayed. */
  lastEventId: () => number
}

/** The server sends a heartbeat at least every 15 s: longer silence is a dead connection that nobody has closed. */
const silenceLimit = 40_000
/** Looked at this often: no timer counts the time that a computer sleeps, but its clock does. */
const silenceLook = 5_000
const firstDelay = 500
const longestDelay = 5_000

/**
 * Keeps `GET /api/board/stream` open for ever. It reads with fetch, not EventSource, which gives up at an HTTP
 * error, hides the status, and does not notice a dead connection.
 *
 * @param carried what of the board it carries
 * @returns ends it
 */
export function openBoardStream(listener: StreamListener, carried: Looked): () => void {
  const ended = new AbortController()
  const address = carried === '' ? boardStreamAddress : `${boardStreamAddress}?${carried}`
  void keepOpen(listener, address, ended.signal)
  return () => ended.abort()
}

async function keepOpen(listener: StreamListener, address: string, ended: AbortSignal): Promise<void> {
  const headers = { Accept: 'text/event-stream', [streamIdHeader]: newStreamId() }
  let failures = 0
  const isOver = () => ended.aborted
  while (!isOver()) {
    const asked = new Request(address, {
      headers: { ...headers, 'Last-Event-ID': String(listener.lastEventId()) },
      cache: 'no-store',
    })
    const end = await readOnce(listener, asked, ended, () => (failures = 0))
    if (isOver()) return
    listener.onState(end)
    if (end === 'signed_out') return
    await pause(delayAfter(failures++), ended)
  }
}

/** Not in sessionStorage: a tab that is duplicated would share it, and the two would take each other's place for ever. */
function newStreamId(): string {
  // Without https there is no randomUUID.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Doubles with each failure, with jitter so that browsers do not return all at once. Milliseconds. */
function delayAfter(failures: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** failures) * (0.5 + Math.random() / 2)
}

async function readOnce(
  listener: StreamListener,
  asked: Request,
  ended: AbortSignal,
  onAlive: () => void,
): Promise<'lost' | 'crowded' | 'signed_out'> {
  const attempt = new AbortController()
  const stop = () => attempt.abort()
  ended.addEventListener('abort', stop)
  addEventListener('offline', stop) // an open connection does not notice
  let heardAt = Date.now()
  const watchdog = setInterval(() => {
    if (Date.now() - heardAt > silenceLimit) stop()
  }, silenceLook)
  try {
    const response = await fetch(asked, { signal: attempt.signal })
    if (response.status === 401 || response.status === 403) return 'signed_out'
    if (response.status === 429) return 'crowded'
    if (!response.ok || !response.body) return 'lost'
    const seen = { board: false }
    const parser = createParser({
      onEvent(message) {
        if (receive(message, listener)) seen.board = true
        if (seen.board) onAlive()
      },
    })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      heardAt = Date.now()
      parser.feed(piece.value)
      if (seen.board) listener.onState('live') // a heartbeat too says that the board is true now
    }
  } catch {
    // Every way of breaking is the same to the reader of the board: the stream is lost and comes back.
  } finally {
    clearInterval(watchdog)
    ended.removeEventListener('abort', stop)
    removeEventListener('offline', stop)
    attempt.abort()
  }
  return 'lost'
}

/**
 * What our own server says is not checked again: the library that could would be a quarter of the page's script.
 * @returns whether it was understood; a newer server may say things this page does not know
 */
function receive({ event, data }: EventSourceMessage, listener: StreamListener): boolean {
  const isKnown = boardEvents.some((known) => known === event)
  if (isKnown) listener.onMessage({ event, data: JSON.parse(data) as unknown } as BoardMessage)
  return isKnown
}

function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      for (const sign of ['online', 'pageshow']) removeEventListener(sign, done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    ended.addEventListener('abort', done, { once: true })
    // The network is back, or the page returns from the cache: no need to wait longer.
    for (const sign of ['online', 'pageshow']) addEventListener(sign, done)
  })
}
