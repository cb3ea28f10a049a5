import type { Sample } from '../../lib/contract/metrics.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { DialplanRunner } from '../following/dialplan.ts'
import type { Log } from '../log.ts'
import { Confirmation } from './confirmation.ts'
import { LampBook, type Summary } from './lamp-book.ts'
import { lampFor, ownSummaries, watchedBoxes } from './lamp-readings.ts'
import { publish } from './publish.ts'

interface Parts {
  pbx: Pbx
  runner: DialplanRunner
  log: Log
}

interface Desk {
  phone: string
  /** null: nobody is there any more. */
  holder: string | null
}

const confirmWithinMs = 2_000

/** Makes the PBX tell phones whose messages to show, and checks that it did. */
export class LampTeller {
  private readonly book = new LampBook()
  /** What each desk's phone watches, as far as that was read since the PBX last read its configuration. */
  private readonly boxes = new Map<string, readonly string[]>()
  private confirmation: Confirmation | null = null
  private isWell = true
  private readonly counts = { shown: 0, failed: 0 }

  constructor(private readonly parts: Parts) {}

  /** What the PBX reports for a box. Returns the desks that may show the wrong thing now. */
  heard(box: string, summary: Summary): string[] {
    this.confirmation?.heard(box, summary)
    return this.book.heard(box, summary)
  }

  /**
   * Phones may watch other boxes now. With `reported`, what the PBX last reported for them is not known any more either.
   */
  forget({ reported }: { reported: boolean }): void {
    this.boxes.clear()
    if (reported) this.book.forgetReported()
  }

  /** Returns the phones for which nothing could be published, or for which the PBX published nothing. */
  async tell(desks: readonly Desk[]): Promise<string[]> {
    try {
      const wanted = new Map(
        await Promise.all(desks.map(async (desk) => [desk.phone, await this.wantedOf(desk)] as const)),
      )
      const missing = await this.publish([...wanted.values()].flatMap((of) => this.book.differing(of)))
      const failed = [...wanted]
        .filter(([, of]) => [...of.keys()].some((box) => missing.has(box)))
        .map(([phone]) => phone)
      this.note(failed)
      return failed
    } catch (error) {
      this.parts.log.debug({ cause: String(error) }, 'Message lamps could not be looked after; trying again soon')
      return desks.map(({ phone }) => phone)
    }
  }

  samples(): Sample[] {
    return Object.entries(this.counts).map(([outcome, value]) => {
      return { metric: 'hotdesk_message_lamps_total', labels: { outcome }, value }
    })
  }

  /** Said once, not with every further try. */
  private note(failed: readonly string[]): void {
    if (failed.length > 0 && this.isWell)
      this.parts.log.warn({ phones: failed }, 'The PBX does not set message lamps; is its module app_minivm loaded?')
    this.isWell = failed.length === 0
  }

  private async wantedOf({ phone, holder }: Desk): Promise<ReadonlyMap<string, Summary>> {
    const { pbx } = this.parts
    const boxes = this.boxes.get(phone) ?? (await watchedBoxes(pbx, phone))
    this.boxes.set(phone, boxes)
    const lamp = holder === null ? null : await lampFor(pbx, boxes, holder)
    this.book.note(phone, lamp)
    return lamp?.wanted ?? ownSummaries(pbx, boxes)
  }

  /** Gives the boxes of which nothing was heard. */
  private async publish(boxes: readonly [box: string, Summary][]): Promise<Set<string>> {
    if (boxes.length === 0) return new Set()
    const { pbx, runner } = this.parts
    this.confirmation = new Confirmation(boxes)
    await publish(pbx, runner, boxes)
    const missing = await this.confirmation.outstanding(confirmWithinMs)
    this.confirmation = null
    this.counts.failed += missing.size
    this.counts.shown += boxes.length - missing.size
    return missing
  }
}
