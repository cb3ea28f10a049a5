import type { Board, BoardPbx, Desk } from '@/lib/contract/board'

/** The board as everybody who watches has been told of it, kept as JSON: the same is not sent twice. */
export class KnownBoard {
  private desks = new Map<string, string>()
  private pbxes = '[]'
  private frame: Uint8Array | null = null
  private frameIsOf = 0

  replace({ desks, pbxes }: Omit<Board, 'lastEventId'>): void {
    this.desks = new Map(desks.map((desk) => [desk.id, JSON.stringify(desk)]))
    this.pbxes = JSON.stringify(pbxes)
    this.frame = null
  }

  get ids(): Iterable<string> {
    return this.desks.keys()
  }

  /** @returns whether it is news */
  tellDesk(desk: Desk): boolean {
    const text = JSON.stringify(desk)
    if (this.desks.get(desk.id) === text) return false
    this.desks.set(desk.id, text)
    this.frame = null
    return true
  }

  remove(id: string): void {
    if (this.desks.delete(id)) this.frame = null
  }

  /** In the order in which they were loaded, which is that of their numbers. */
  order(ids: readonly string[]): void {
    this.desks = new Map(ids.map((id) => [id, this.desks.get(id) ?? '']))
  }

  /** @returns whether it is news */
  tellPbxes(pbxes: BoardPbx[]): boolean {
    const text = JSON.stringify(pbxes)
    if (this.pbxes === text) return false
    this.pbxes = text
    this.frame = null
    return true
  }

  /** The whole board as a message of the stream: made once, and shared by all who come before it changes. */
  message(lastEventId: number): Uint8Array {
    if (!this.frame || this.frameIsOf !== lastEventId)
      this.frame = Buffer.from(boardMessage([...this.desks.values()], this.pbxes, lastEventId))
    this.frameIsOf = lastEventId
    return this.frame
  }
}

// Written by hand from what is JSON already: parsing and writing thousands of desks again takes longer than sending them.
const boardMessage = (desks: string[], pbxes: string, lastEventId: number) =>
  `event: board\ndata: {"desks":[${desks.join(',')}],"pbxes":${pbxes},"lastEventId":${lastEventId}}\n\n`
