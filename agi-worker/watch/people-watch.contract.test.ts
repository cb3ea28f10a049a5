import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { demoExtensions } from '../../sandbox/people.ts'
import { PeopleWatch } from './people-watch.ts'

let desk: Reconciling
let watch: PeopleWatch

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  watch = new PeopleWatch(desk.ctx.store, desk.ctx.pbx)
  await round()
})

/** More steps than a round has: the others find nothing to do. */
async function round(): Promise<void> {
  watch.again()
  for (let step = 0; step < 20; step++) await watch.step()
}

const people = async () => {
  const rows = await desk.ctx.store.db.person.findMany({ where: { pbxId: 'main' }, orderBy: { extension: 'asc' } })
  return new Map(rows.map(({ extension, name, mailbox, devices, pin }) => [extension, { name, mailbox, devices, pin }]))
}
const writtenAt = async () => {
  const rows = await desk.ctx.store.db.person.findMany({ orderBy: { extension: 'asc' } })
  return new Map(rows.map(({ extension, readAt }) => [extension, readAt.getTime()]))
}

describe('the people of a PBX', () => {
  it('are rows with name, mailbox and their own devices', async () => {
    expect([...(await people()).keys()]).toEqual(demoExtensions.map(({ number }) => number).toSorted())
    expect((await people()).get('1001')).toEqual({
      ...{ name: 'Alice Archer', mailbox: 'present', devices: ['1001'], pin: null },
    })
    expect((await people()).get('1009')).toMatchObject({ mailbox: 'none', devices: ['1009'] })
  })

  it('keep their own devices while they are logged in', async () => {
    await desk.logIn('2001', '1001')
    expect(await desk.sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
    await round()
    expect((await people()).get('1001')?.devices).toEqual(['1001'])
    await desk.reset()
  })

  it('are written where the PBX has something else now, and nowhere else; by the next worker too', async () => {
    const before = await writtenAt()
    await desk.sandbox.putEntry('AMPUSER/1002/cidname', 'Bob Carpenter')
    await desk.sandbox.putEntry('AMPUSER/1003/voicemail', 'nowhere')
    watch = new PeopleWatch(desk.ctx.store, desk.ctx.pbx)
    await round()
    expect((await people()).get('1002')?.name).toBe('Bob Carpenter')
    expect((await people()).get('1003')?.mailbox).toBe('missing')
    const after = await writtenAt()
    expect([...after.keys()].filter((extension) => after.get(extension) !== before.get(extension))).toEqual([
      '1002',
      '1003',
    ])
  })

  it('say whose PIN is trivial or missing where the settings ask for it, and never a PIN', async () => {
    const { settings } = desk.ctx.store.db
    await desk.sandbox.setPin('1004', '1234')
    await settings.create({ data: { pbxId: 'main', group: 'pins', values: { trivialPins: 'reported' } } })
    await round()
    const found = await people()
    expect(['1001', '1004', '1008', '1009'].map((extension) => found.get(extension)?.pin)).toEqual([
      ...['good', 'trivial', 'none', 'none'],
    ])
    expect(JSON.stringify([...found])).not.toMatch(/4711|1234/)
    await settings.deleteMany()
    await round()
    expect((await people()).get('1004')?.pin).toBeNull()
  })

  it('go when the PBX has nothing of them any more', async () => {
    for (const key of ['cidname', 'voicemail', 'device']) await desk.sandbox.putEntry(`AMPUSER/1009/${key}`, null)
    await round()
    expect((await people()).has('1009')).toBe(false)
  })

  it('are read a few at a time, and then not at all for a while', async () => {
    const sent = vi.spyOn(desk.ctx.pbx.connection, 'ask')
    await desk.ctx.store.db.person.deleteMany()
    watch = new PeopleWatch(desk.ctx.store, desk.ctx.pbx)
    const counts = []
    for (let step = 0; step < 20; step++) {
      sent.mockClear()
      await watch.step()
      counts.push(sent.mock.calls.length)
    }
    sent.mockRestore()
    expect(Math.max(...counts)).toBeLessThanOrEqual(25)
    expect(counts.at(-1)).toBe(0)
  })
})
