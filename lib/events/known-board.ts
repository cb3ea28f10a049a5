import type { Board, BoardPbx, Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import { type Carried, isIn, isWhole, nameOf, type Place } from './carried'

interface KnownDesk extends Place {
  text: string
}

/** The board as last sent to everybody who watches, kept as JSON: nothing is sent twice. */
export class KnownBoard {
  private desks = new Map<string, KnownDesk>()
  private idOf = new Map<string, string>()
  private pbxes = '[]'
  /** Until the board changes, by what is carried. */
  private frames = new Map<string, Uint8Array>()
  private framesAreOf = 0

  replace({ desks, pbxes }: Omit<Board, 'lastEventId'>): void {
    this.desks = new Map()
    this.idOf = new Map()
    for (const desk of desks) this.keep(desk, JSON.stringify(desk))
    this.pbxes = JSON.stringify(pbxes)
    this.frames.clear()
  }

  get ids(): Iterable<string> {
    return this.desks.keys()
  }

  /** @returns where it is, and was until now; null: it is no news */
  tellDesk(desk: Desk): Place[] | null {
    const text = JSON.stringify(desk)
    const before = this.desks.get(desk.id)
    if (before?.text === text) return null
    this.keep(desk, text)
    this.frames.clear()
    return [desk, ...(before ? [before] : [])]
  }

  /** @returns where it was */
  remove(id: string): Place[] {
    const before = this.desks.get(id)
    if (!before) return []
    this.desks.delete(id)
    this.idOf.delete(keyOf(before.pbx, before.number))
    this.frames.clear()
    return [before]
  }

  /** In the order in which they were loaded, which is that of their numbers. */
  order(ids: readonly string[]): void {
    this.desks = new Map(ids.flatMap((id) => this.entryOf(id)))
  }

  /** @returns whether it is news */
  tellPbxes(pbxes: BoardPbx[]): boolean {
    const text = JSON.stringify(pbxes)
    if (this.pbxes === text) return false
    this.pbxes = text
    this.frames.clear()
    return true
  }

  /** Where what an event names is; null: it names no desk that is known or is about a floor, and is for all. */
  placesOf(event: Event): Place[] | null {
    const { pbx, phone } = event
    // A plan hears of a desk that is put onto it, or leaves it for another one.
    if (phone === null || event.type.startsWith('floor.')) return null
    const from = event.type === 'session.started' ? event.data.from : null
    const there = [phone, from].flatMap((number) => (number === null ? [] : this.placeOf(pbx, number)))
    return there.length > 0 ? there : null
  }

  /** What a stream begins with: made once, and shared by all that carry the same and come before it changes. */
  message(lastEventId: number, carried: Carried): Uint8Array {
    if (this.framesAreOf !== lastEventId) this.frames.clear()
    this.framesAreOf = lastEventId
    const name = nameOf(carried)
    const made = this.frames.get(name)
    if (made) return made
    const desks = this.textsOf(carried)
    const frame = Buffer.from(boardMessage(desks, this.pbxes, lastEventId))
    // Requests for places that do not exist, or for numbers in all their orders, must not fill the memory.
    if (isWhole(carried) || (desks.length > 0 && carried.numbers === null)) this.frames.set(name, frame)
    return frame
  }

  private keep({ id, pbx, location, number }: Desk, text: string): void {
    this.desks.set(id, { pbx, location, number, text })
    this.idOf.set(keyOf(pbx, number), id)
  }

  private entryOf(id: string): [string, KnownDesk][] {
    const desk = this.desks.get(id)
    return desk ? [[id, desk]] : []
  }

  private placeOf(pbx: string | null, number: string): Place[] {
    const desk = this.desks.get(this.idOf.get(keyOf(pbx, number)) ?? '')
    // Without its text: events are kept for a while.
    return desk ? [{ pbx: desk.pbx, location: desk.location, number }] : []
  }

  private textsOf(carried: Carried): string[] {
    if (carried.onlyChanges) return []
    const all = [...this.desks.values()]
    return (isWhole(carried) ? all : all.filter((desk) => isIn(carried, desk))).map(({ text }) => text)
  }
}

const keyOf = (pbx: string | null, number: string) => `${pbx ?? ''}/${number}`

// Written by hand from what is JSON already: parsing and writing thousands of desks again takes longer than sending them.
const boardMessage = (desks: string[], pbxes: string, lastEventId: number) =>
  `event: board\ndata: {"desks":[${desks.join(',')}],"pbxes":${pbxes},"lastEventId":${lastEventId}}\n\n`
