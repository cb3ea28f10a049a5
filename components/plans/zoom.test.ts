import { describe, expect, it } from 'vitest'
import { centred, panned, placeAt, roomFor, settled, wholePlan, zoomed } from './zoom'

// A plan of 1600 × 800 in a box of 800 × 600: as large as it fits it is 800 × 400, 100 from the upper edge.
const room = roomFor({ width: 800, height: 600 }, { width: 1600, height: 800 })
const whole = settled(wholePlan, room)

describe('a plan in its box', () => {
  it('fits at first, in the middle', () => {
    expect(room.fit).toEqual({ width: 800, height: 400 })
    expect(whole).toEqual({ scale: 1, x: 0, y: 100 })
  })

  it('keeps what is under the pointer where it is', () => {
    const at = { x: 600, y: 300 }
    const nearer = zoomed(whole, 2, at, room)
    expect(nearer).toEqual({ scale: 2, x: -600, y: -100 })
    expect(placeAt(nearer, at, room)).toEqual(placeAt(whole, at, room))
  })

  it('is never smaller than it fits, and never more than ten times as large', () => {
    expect(zoomed(whole, 0.5, { x: 0, y: 0 }, room)).toEqual(whole)
    expect(zoomed(whole, 100, { x: 400, y: 300 }, room).scale).toBe(10)
  })

  it('is moved as far as its edges', () => {
    const nearer = zoomed(whole, 2, { x: 400, y: 300 }, room)
    expect(panned(nearer, { x: 5_000, y: 5_000 }, room)).toEqual({ scale: 2, x: 0, y: 0 })
    expect(panned(nearer, { x: -5_000, y: -5_000 }, room)).toEqual({ scale: 2, x: -800, y: -200 })
    expect(panned(whole, { x: 50, y: 50 }, room)).toEqual(whole)
  })

  it('shows a desk in the middle, as far as its edges allow', () => {
    expect(centred({ x: 0.5, y: 0.5 }, 3, room)).toEqual({ scale: 3, x: -800, y: -300 })
    expect(centred({ x: 0, y: 0 }, 3, room)).toEqual({ scale: 3, x: 0, y: 0 })
  })

  it('has the nearest place on it for a point beside it', () => {
    expect(placeAt(whole, { x: 400, y: 300 }, room)).toEqual({ x: 0.5, y: 0.5 })
    expect(placeAt(whole, { x: -20, y: 900 }, room)).toEqual({ x: 0, y: 1 })
  })
})
