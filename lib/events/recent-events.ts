import { activityId, type Broadcast } from './broadcast'

/** Enough for everybody to come back after a restart of a proxy; who was away for longer reads the database. */
const most = 1_000

/** The last events, so that readers who come back get what they missed without a query each. */
export class RecentEvents {
  private events: Broadcast[] = []

  /** @param from id after which every event is known, as long as they are added in the order of their ids */
  constructor(private from: number) {}

  add(event: Broadcast): void {
    this.events.push(event)
    // A batch at a time: to shift a long array is to copy it.
    if (this.events.length < 2 * most) return
    this.from = activityId(this.events[most - 1] as Broadcast)
    this.events = this.events.slice(most)
  }

  /** Those with greater ids than `id`, oldest first; null when some of them are not known any more. */
  after(id: number): readonly Broadcast[] | null {
    if (id < this.from) return null
    const first = this.events.findLastIndex((event) => activityId(event) <= id) + 1
    return this.events.slice(first)
  }
}
