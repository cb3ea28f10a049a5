import { describe, expect, it } from 'vitest'
import { around } from './around'

const number = (text: string) => Number(text.replace('%', ''))
/** What of the picture is seen: from 0 to 100 where no edge of it is. */
const edges = ({ picture }: ReturnType<typeof around>) => {
  const [left, top] = [number(picture.left), number(picture.top)]
  return { left, top, right: left + number(picture.width), bottom: top + number(picture.height) }
}

describe('what is seen around a desk', () => {
  it('has the desk in its middle', () => {
    expect(around({ x: 0.5, y: 0.5 }, { width: 1600, height: 900 }).desk).toEqual({ left: '50%', top: '50%' })
    expect(around({ x: 0.4, y: 0.6 }, { width: 900, height: 1600 }).desk).toEqual({ left: '50%', top: '50%' })
  })

  it.each([
    [
      { x: 0, y: 0 },
      { left: '0%', top: '0%' },
    ],
    [
      { x: 1, y: 1 },
      { left: '100%', top: '100%' },
    ],
  ])('shows nothing beyond the edges of the plan: %j', (place, desk) => {
    const seen = around(place, { width: 1600, height: 900 })
    expect(seen.desk).toEqual(desk)
    const { left, top, right, bottom } = edges(seen)
    expect(Math.max(left, top)).toBeLessThanOrEqual(0)
    expect(Math.min(right, bottom)).toBeGreaterThanOrEqual(100)
  })

  it('keeps the shape of the plan', () => {
    const { picture } = around({ x: 0.3, y: 0.3 }, { width: 1200, height: 800 })
    // Shares of a box that is five to two.
    expect((number(picture.width) * 5) / (number(picture.height) * 2)).toBeCloseTo(1.5, 2)
  })
})
