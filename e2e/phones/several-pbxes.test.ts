import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { addDesks, HotDesk } from '../support/hot-desk.ts'
import { addPbxOf } from '../support/second-pbx.ts'
import { TestStore } from '../support/test-store.ts'
import { until } from '../support/until.ts'
import { TestWorker } from '../support/worker.ts'

// One worker, two offices: Asterisk 22 is the PBX of the environment, Asterisk 16 the one added in the settings. The same
// phones and the same people are on both.
describe('two PBXs with the same numbers', () => {
  let database: TestDatabase
  let pbxes: Pbx[]
  let worker: TestWorker
  let here: HotDesk
  let there: HotDesk

  beforeAll(async () => {
    const [first, second] = await Promise.all([
      startPbx({ version: 22, ringSeconds: 3, briefSounds: true }),
      startPbx({ version: 16, ringSeconds: 3, briefSounds: true }),
    ])
    pbxes = [first, second]
    database = await startTestDatabase()
    const [ofFirst, ofSecond] = [new TestStore(database.url), new TestStore(database.url, 'second')]
    await addPbxOf(ofSecond, 'Second office', second)
    await addDesks(ofFirst)
    await addDesks(ofSecond)
    worker = await TestWorker.start(first, database.url)
    await until('the second PBX to be served', () => worker.isUp('second'), 30)
    here = new HotDesk(first, worker, ofFirst, database)
    there = new HotDesk(second, worker, ofSecond, database)
  })

  afterAll(async () => {
    await Promise.all([here.leave(), there.leave()])
    await worker.stop()
    await Promise.all([...pbxes.map((pbx) => pbx.remove()), database.stop()])
  })

  it('answer *11 each on their own phones, and calls ring in their own office', async () => {
    await Promise.all([here.logIn('2001', '1001'), there.logIn('2001', '1002')])
    expect([await here.holder('2001'), await there.holder('2001')]).toEqual(['1001', '1002'])
    expect(await here.call('1003', '1001', '2001')).toContain('1003')
    expect(await there.call('1003', '1002', '2001')).toContain('1003')
    await Promise.all([here.logOut('2001'), there.logOut('2001')])
    expect([await here.holder('2001'), await there.holder('2001')]).toEqual([null, null])
  })

  it('log in and out while the other one is dead, and are served again when it is back', async () => {
    await there.logIn('2002', '1001')
    await there.pbx.kill()
    await here.logIn('2002', '1001')
    expect(await here.call('1003', '1001', '2002')).toContain('1003')
    await there.pbx.start()
    await until('the second PBX to be served', () => worker.isUp('second'), 30)
    await there.isRepaired('2002', '1001')
    await there.logOut('2002')
    await here.logOut('2002')
  })
})
