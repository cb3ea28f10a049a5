import { buildName } from '@/lib/build-name'
import { type WallView, wallViewSchema } from '@/lib/contract/wall-view'

/** What a screen knows. */
export type WallNews =
  | { kind: 'opening' }
  /** Nothing has been opened here, or its link counts no more. */
  | { kind: 'closed'; why: 'no_wall_link' | 'wall_revoked' }
  /** `at`: when it was last known to be so, in milliseconds since 1970. */
  | { kind: 'shown'; view: WallView; at: number; isLive: boolean }

/** Milliseconds. */
const lookEvery = 3_000
const patience = 8_000
/** What is older is not live any more; one look that fails is no news. */
const liveFor = 7_000
/** A page that loaded itself again for nothing must not do so without end. */
const reloadEvery = 60_000

/**
 * Looks every few seconds what a wall shows, for as long as the page is open: no matter what happens to the server or
 * the network, the next look is independent of it.
 */
export class WallReader {
  private timer: ReturnType<typeof setTimeout> | undefined
  private isStopped = false
  private tag = ''
  private last: { view: WallView; at: number } | null = null

  constructor(private readonly tell: (news: WallNews) => void) {}

  start(): void {
    void this.look()
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  private async look(): Promise<void> {
    const news = await this.news()
    if (this.isStopped) return
    this.tell(news)
    this.timer = setTimeout(() => void this.look(), lookEvery)
  }

  private async news(): Promise<WallNews> {
    try {
      await takeLink()
      const answer = await fetch('/wall/now', { ...asked(), headers: { 'If-None-Match': this.tag } })
      if (answer.status === 304 && this.last) return this.shown({ ...this.last, at: Date.now() })
      if (answer.ok) return this.shown(await this.read(answer))
      const why = await closedBecause(answer)
      return why ? this.closed(why) : this.lost()
    } catch {
      return this.lost()
    }
  }

  private async read(answer: Response): Promise<{ view: WallView; at: number }> {
    const view = wallViewSchema.parse(await answer.json())
    this.tag = answer.headers.get('ETag') ?? ''
    if (view.build !== buildName) await loadAgain()
    return { view, at: Date.now() }
  }

  private shown(last: { view: WallView; at: number }): WallNews {
    this.last = last
    return { kind: 'shown', ...last, isLive: true }
  }

  /** What was shown is nobody’s business any more. */
  private closed(why: 'no_wall_link' | 'wall_revoked'): WallNews {
    this.last = null
    this.tag = ''
    return { kind: 'closed', why }
  }

  private lost(): WallNews {
    if (!this.last) return { kind: 'opening' }
    return { kind: 'shown', ...this.last, isLive: Date.now() - this.last.at < liveFor }
  }
}

const asked = () => ({ cache: 'no-store', signal: AbortSignal.timeout(patience) }) as const

/** The link’s secret goes into a cookie, and out of the address. Throws where the server is away: then it stays there. */
async function takeLink(): Promise<void> {
  const secret = location.hash.slice(1)
  if (secret === '') return
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch('/wall/open', { ...asked(), method: 'POST', headers, body: JSON.stringify({ secret }) })
  if (!answer.ok && answer.status !== 400) throw new Error(`The link was not taken: ${answer.status}`)
  history.replaceState(null, '', location.pathname + location.search)
}

async function closedBecause(answer: Response): Promise<'no_wall_link' | 'wall_revoked' | null> {
  if (answer.status !== 401 && answer.status !== 403) return null
  const { code } = (await answer.json()) as { code?: unknown }
  return code === 'no_wall_link' || code === 'wall_revoked' ? code : null
}

/** Only while the server gives pages: the browser’s own page of an error would stay for ever. */
async function loadAgain(): Promise<void> {
  const key = 'wall loaded again'
  if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < reloadEvery) return
  const page = await fetch(location.href, asked())
  if (!page.ok) return
  sessionStorage.setItem(key, String(Date.now()))
  location.reload()
}
