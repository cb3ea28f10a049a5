import type { BoardMessage } from '@/lib/contract/board'
import { covers, type Looked, onlyChanges, wholeBoard } from '@/lib/contract/board-stream'
import { openBoardStream, type StreamListener, type StreamState } from './board-stream'

/** What tabs say to each other. */
export type TabMessage =
  | { kind: 'message'; message: BoardMessage; carried: Looked }
  | { kind: 'state'; state: StreamState }
  /** A tab looks at that from now on, and has the events up to that id: it asks for what it missed. */
  | { kind: 'hello'; looked: Looked; lastEventId: number }
  /** A tab that has just taken the stream over asks what the others look at. */
  | { kind: 'who' }

type Hello = Extract<TabMessage, { kind: 'hello' }>

/** A tab's part of the stream. */
export type Part = {
  looked: Looked
  listener: Omit<StreamListener, 'onMessage'> & {
    /** @param carried what the stream carries, which other tabs may have made more than this one looks at */
    onMessage: (message: BoardMessage, carried: Looked) => void
  }
  /** For a tab that has just opened: what this one knows all desks of; null where it keeps none. */
  snapshot: () => { known: Looked; messages: BoardMessage[] } | null
}

/** The stream itself, which is opened again when somebody looks at what it does not carry. */
export class Carrier {
  private carried: Looked
  private end: () => void
  private readonly others = new Set<Looked>()
  /** The other tabs know what is carried. */
  private hasBegun = false
  /** Where a tab that has asked needs it to resume, if that is further back. */
  private from = Number.POSITIVE_INFINITY
  private state: StreamState = 'connecting'

  constructor(
    private readonly own: Part,
    private readonly tell: (posted: TabMessage) => void = () => undefined,
    private readonly onSignedOut: () => void = () => undefined,
  ) {
    this.carried = own.looked
    this.end = this.open()
  }

  /** The tab itself may look at something else now. */
  follow(): void {
    if (!covers(this.carried, this.wanted)) this.reopen()
  }

  answer({ looked, lastEventId }: Hello): void {
    this.others.add(looked)
    const known = looked === onlyChanges ? nothingKnown : this.own.snapshot()
    if (!covers(this.carried, this.wanted)) this.reopen(lastEventId)
    else if (this.hasBegun && known && covers(known.known, looked)) this.tellAll(known)
    else if (this.hasBegun) this.reopen(lastEventId)
    this.tell({ kind: 'state', state: this.state })
  }

  close(): void {
    this.end()
  }

  private get wanted(): Looked {
    return [...this.others].reduce(joined, this.own.looked)
  }

  private tellAll({ known, messages }: NonNullable<ReturnType<Part['snapshot']>>): void {
    for (const message of messages) this.tell({ kind: 'message', message, carried: known })
  }

  private reopen(from = Number.POSITIVE_INFINITY): void {
    this.end()
    this.from = from
    this.carried = this.wanted
    this.end = this.open()
  }

  private open(): () => void {
    const { carried } = this
    const { listener } = this.own
    this.hasBegun = false
    const onMessage = (message: BoardMessage) => {
      if (message.event === 'board') this.begun()
      listener.onMessage(message, carried)
      this.tell({ kind: 'message', message, carried })
    }
    const lastEventId = () => Math.min(listener.lastEventId(), this.from)
    return openBoardStream({ onMessage, onState: (state) => this.is(state), lastEventId }, carried)
  }

  private begun(): void {
    this.hasBegun = true
    this.from = Number.POSITIVE_INFINITY
  }

  private is(state: StreamState): void {
    this.state = state
    this.own.listener.onState(state)
    this.tell({ kind: 'state', state })
    if (state === 'signed_out') this.onSignedOut()
  }
}

const joined = (one: Looked, other: Looked): Looked => {
  if (covers(one, other)) return one
  return covers(other, one) ? other : wholeBoard
}

/** For readers of changes alone: something may have changed before they were there. */
const nothingKnown = {
  known: onlyChanges,
  messages: [{ event: 'board', data: { desks: [], pbxes: [], lastEventId: 0 } } satisfies BoardMessage],
}
