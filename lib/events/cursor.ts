import { activityId, type Broadcast } from './broadcast'
import { Frame, frameOf, sharedFrame, type Wording } from './frame'

/** How far a stream has come: it is sent each event once, in the order of the ids. */
export class Cursor {
  constructor(
    private readonly wording: Wording,
    /** Id of the last event that its reader has. */
    private sent: number,
  ) {}

  /** What is new to this stream, in its wording; empty when nothing is. */
  pass(run: readonly Broadcast[]): Frame {
    const known = this.sent
    let isShared = true
    for (const broadcast of run) {
      const id = activityId(broadcast)
      if (id > this.sent) this.sent = id
      else if (id > 0) isShared = false
    }
    if (isShared) return sharedFrame(run, this.wording)
    // What waited during the replay may be older than what was replayed.
    return frameOf(
      run.filter((broadcast) => activityId(broadcast) === 0 || activityId(broadcast) > known),
      this.wording,
    )
  }
}
