/** A device's state and the call that made it come by different ways, and may be this far apart. */
const slackMs = 3_000

interface Span {
  from: number
  /** Of several in quick succession: the PBX may not have reported that the phone was free in between. */
  running: number
  until: number
}

/** When which SIP endpoint had a call with the login or the logout code. Such a call is no sign of life at a desk. */
export class OurCalls {
  private readonly spans = new Map<string, Span>()

  began(endpoint: string): void {
    const now = Date.now()
    const { from, running } = this.spanAt(endpoint, now) ?? { from: now, running: 0 }
    this.spans.set(endpoint, { from, running: running + 1, until: Infinity })
  }

  ended(endpoint: string): void {
    const span = this.spans.get(endpoint)
    if (!span) return
    span.running -= 1
    if (span.running === 0) span.until = Date.now()
  }

  /** Whether the endpoint, which is free now and had calls without a pause since then, can have had ours alone. */
  explain(endpoint: string, since: number): boolean {
    const span = this.spanAt(endpoint, Date.now())
    return span !== null && since >= span.from - slackMs
  }

  private spanAt(endpoint: string, now: number): Span | null {
    const span = this.spans.get(endpoint)
    if (span && now <= span.until + slackMs) return span
    this.spans.delete(endpoint)
    return null
  }
}
