import type { Place } from '@/lib/contract/floors'
import { centred, roomFor, type Size } from './zoom'

/** As where-on-plan.tsx is drawn: five to two. */
const box: Size = { width: 5, height: 2 }
/** Beyond what fills it: so near that the rooms around a desk are seen, and so far that they are known again. */
const near = 1.6

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`

/** What of a plan is seen around a place, however large it is drawn. */
export function around(place: Place, size: Size) {
  const room = roomFor(box, size)
  const { fit } = room
  const filling = Math.max(box.width / fit.width, box.height / fit.height)
  const { scale, x, y } = centred(place, filling * near, room)
  const [width, height] = [fit.width * scale, fit.height * scale]
  return {
    picture: {
      left: percent(x / box.width),
      top: percent(y / box.height),
      width: percent(width / box.width),
      height: percent(height / box.height),
    },
    desk: { left: percent((x + place.x * width) / box.width), top: percent((y + place.y * height) / box.height) },
  }
}
