import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'

describe.each([16, 22] as const)('on Asterisk %i', (version) => {
  let desk: Reconciling

  beforeAll(async () => {
    desk = await startReconciling(version)
  })
  afterAll(() => desk.stop())
  beforeEach(() => desk.reset())

  const customStates = () => desk.sandbox.cli('database show CustomDevstate')

  it('a session leaves AstDB as it was, device states included', async () => {
    const before = await desk.sandbox.cli('database show')
    await desk.logOut(await desk.logIn('2001', '1001'))
    expect(await desk.sandbox.cli('database show')).toBe(before)
  })

  it('a login puts lamps out that were lit, and no others', async () => {
    await desk.sandbox.cli('devstate change Custom:DND1001 INUSE')
    await desk.sandbox.putEntry('DND/1001', 'YES')
    await desk.logIn('2001', '1001')
    expect(await desk.sandbox.deviceState('Custom:DND1001')).toBe('NOT_INUSE')
    expect((await customStates()).match(/\/CustomDevstate\//g)).toHaveLength(1)
    expect(await desk.sandbox.getEntry('DND/1001')).toBeNull()
    await desk.sandbox.putEntry('CustomDevstate/DND1001', null)
  })

  describe('Apply Config while somebody is logged in', () => {
    const hint = (text: string) => `${text}&Custom:DND1001,CustomPresence:1001`

    beforeEach(async () => {
      for (const number of ['1001', '2001']) await desk.sandbox.putEntry(`AMPUSER/${number}/hint`, hintOf(number))
      const session = await desk.logIn('2001', '1001')
      const texts = { '1001': hint('PJSIP/2001'), '2001': '&Custom:DND2001,CustomPresence:2001' }
      desk.sandbox.writeHints(texts)
      for (const [number, text] of Object.entries(texts)) await desk.sandbox.putEntry(`AMPUSER/${number}/hint`, text)
      await desk.logOut(session)
      await desk.ctx.store.db.originalEntry.deleteMany()
    })

    it('leaves FreePBX’s copies of the hints right after the logout', async () => {
      expect(await desk.sandbox.getEntry('AMPUSER/1001/hint')).toBe(hintOf('1001'))
      expect(await desk.sandbox.getEntry('AMPUSER/2001/hint')).toBe(hintOf('2001'))
    })

    it('is taken out of a copy that an old AstDB has brought back alone', async () => {
      await desk.sandbox.putEntry('AMPUSER/1001/hint', hint('PJSIP/2001'))
      await desk.ctx.reconciler.resync({ everybody: true })
      expect(await desk.sandbox.getEntry('AMPUSER/1001/hint')).toBe(hintOf('1001'))
    })

    it('comes back with a mere dialplan reload, and the next comparison mends the hints', async () => {
      await desk.sandbox.reload('dialplan reload')
      expect(await desk.ctx.pbx.readHint('1001')).toBe(hint('PJSIP/2001'))
      await desk.ctx.reconciler.resync()
      expect(await desk.ctx.pbx.readHint('1001')).toBe(hintOf('1001'))
      expect(await desk.ctx.pbx.readHint('2001')).toBe(hintOf('2001'))
    })
  })
})

const hintOf = (number: string) => `PJSIP/${number}&Custom:DND${number},CustomPresence:${number}`
