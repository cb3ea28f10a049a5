import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { type HotDesk, type Setup, startHotDesk } from '../support/hot-desk.ts'

/** There once the tests run. */
export type TheDesk = () => HotDesk

/** Runs parts of the specification on one PBX, with a separate database, a worker and real SIP phones. */
export function hotDeskOn(name: string, setup: Setup, parts: ((desk: TheDesk) => void)[]): void {
  describe(`Hot Desk on ${name}`, () => {
    let desk: HotDesk

    beforeAll(async () => {
      desk = await startHotDesk(setup)
    })

    afterAll(async () => {
      await desk.stop()
    })

    afterEach(async () => {
      await desk.reset()
    })

    for (const part of parts) part(() => desk)
  })
}
