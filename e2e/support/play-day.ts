import { afterAll, beforeAll, describe, it } from 'vitest'
import { Day, type Place, type Script, type Step } from './day.ts'

/** Each step of the day is a test; the next one goes on from there. */
export function playDay(name: string, place: Place & { version: 22 | 16 }, play: Script): void {
  describe(`${name}, on Asterisk ${place.version}`, () => {
    let day: Day

    beforeAll(async () => {
      day = await Day.begin(place, place.version)
    })
    afterAll(() => day.stop())

    const step: Step = (time, title, script) => {
      it(`${time} ${title}`, async () => {
        await day.isAt(time)
        await script()
      })
    }
    play(() => day, step)
  })
}
