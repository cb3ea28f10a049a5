import type { Place } from '@/lib/contract/floors'

export type Size = { width: number; height: number }
export type Point = { x: number; y: number }

/** How many times as large as it fits the plan is seen, and where its upper left corner is in its box. Pixels. */
export type Seen = Point & { scale: number }
/** The box, and the plan as large as it fits into that. */
export type Room = { box: Size; fit: Size }

export const wholePlan: Seen = { scale: 1, x: 0, y: 0 }
const mostScale = 10

export function roomFor(box: Size, picture: Size): Room {
  const ratio = Math.min(box.width / picture.width, box.height / picture.height)
  return { box, fit: { width: picture.width * ratio, height: picture.height * ratio } }
}

/** In the middle where the plan is smaller than its box; where it is larger, without a gap between their edges. */
export function settled({ scale, x, y }: Seen, { box, fit }: Room): Seen {
  const within = Math.min(mostScale, Math.max(1, scale))
  return { scale: within, x: along(x, box.width, fit.width * within), y: along(y, box.height, fit.height * within) }
}

const along = (at: number, room: number, length: number) =>
  length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, at))

/** Nearer or further, with what is at a point of the box staying there. */
export function zoomed(seen: Seen, factor: number, at: Point, room: Room): Seen {
  const scale = Math.min(mostScale, Math.max(1, seen.scale * factor))
  const grown = scale / seen.scale
  return settled({ scale, x: at.x - (at.x - seen.x) * grown, y: at.y - (at.y - seen.y) * grown }, room)
}

export const panned = (seen: Seen, by: Point, room: Room): Seen =>
  settled({ ...seen, x: seen.x + by.x, y: seen.y + by.y }, room)

/** With a place of the plan in the middle of the box. */
export function centred({ x, y }: Place, scale: number, { box, fit }: Room): Seen {
  const [width, height] = [fit.width * scale, fit.height * scale]
  return settled({ scale, x: box.width / 2 - x * width, y: box.height / 2 - y * height }, { box, fit })
}

/** Which place of the plan is at a point of the box; beyond its edges the nearest one on it. */
export function placeAt(seen: Seen, at: Point, { fit }: Room): Place {
  return {
    x: share((at.x - seen.x) / (fit.width * seen.scale)),
    y: share((at.y - seen.y) / (fit.height * seen.scale)),
  }
}

/** From 0 to 1. */
export const share = (value: number) => Math.min(1, Math.max(0, value))
