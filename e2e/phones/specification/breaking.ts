import { describe, expect, it } from 'vitest'
import { pinOf } from '../../support/hot-desk.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function breaking(desk: TheDesk): void {
  describe('when things break', () => {
    it('repairs what FreePBX’s pages overwrite', async () => {
      await desk().occupy('2001', '1001')
      await desk().pbx.putEntry('AMPUSER/1001/device', '2001&1001')
      await desk().isRepaired('2001', '1001')
      await desk().pbx.putEntry('AMPUSER/1001/device', null)
      await desk().pbx.putEntry('AMPUSER/2001/device', '2001')
      await desk().pbx.putEntry('DEVICE/2001/user', '2001')
      await desk().isRepaired('2001', '1001')
      expect(await desk().eventTypes()).toContain('drift.repaired')
    })

    it('logs people out of a phone that is deleted from the database', async () => {
      await desk().occupy('2006', '1001')
      await desk().deleteFromPool('2006')
      await until('the logout', async () => (await desk().openSessions()).length === 0)
      await until('their own phone', async () => (await desk().pbx.getEntry('AMPUSER/1001/device')) === '1001')
    })

    it('repairs the hint after a dialplan reload', async () => {
      await desk().occupy('2001', '1001')
      await desk().pbx.cli('dialplan reload')
      await until('the hint', async () => (await desk().pbx.hint('1001')).includes('PJSIP/2001'), 5)
    })

    it('keeps sessions over a restart of Asterisk', async () => {
      await desk().occupy('2001', '1001')
      await desk().restartPbx('stop')
      await desk().isRepaired('2001', '1001')
      await desk().call('1002', '1001', '2001')
    })

    it('keeps sessions over kill -9 of Asterisk right after the login', async () => {
      await desk().occupy('2001', '1001')
      await desk().restartPbx('kill')
      await desk().isRepaired('2001', '1001')
      await desk().call('1002', '1001', '2001')
    })

    it('gives everything back although Asterisk is killed right after the logout', async () => {
      const before = await desk().entries('2001', '1001')
      await desk().occupy('2001', '1001')
      await desk().logOut('2001')
      await desk().restartPbx('kill')
      await until('the originals', async () => {
        return JSON.stringify(await desk().entries('2001', '1001')) === JSON.stringify(before)
      })
    })

    it('goes on ringing while the worker is dead, and goes on working when it is back', async () => {
      await desk().occupy('2001', '1001')
      await desk().worker.kill()
      await desk().call('1002', '1001', '2001')
      const phone = await desk().phone('2002')
      await phone.dial('*11')
      await desk().hears('2002', 'please-try-call-later')
      await phone.waitForState('idle')
      await desk().worker.start()
      await desk().logOut('2001')
      await desk().call('1002', '1001', '1001')
    })

    it('logs a person in who is typing their PIN when the worker receives a signal to end', async () => {
      const [phone, late] = [await desk().phone('2001'), await desk().phone('2002')]
      await phone.dial('*11')
      await phone.sendDigits('1001#')
      await desk().hears('2001', 'agent-pass')
      const { left } = await desk().worker.tellToLeave()
      await late.dial('*11')
      await desk().hears('2002', 'please-try-again')
      await phone.sendDigits(`${pinOf('1001')}#`)
      await desk().hears('2001', 'agent-loginok')
      await left
      expect(await desk().holder('2001')).toBe('1001')
    })

    it('leaves at once after a second signal', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await desk().hears('2001', 'agent-user')
      await desk().worker.tellToLeave()
      await desk().worker.stop()
      await desk().worker.start()
      await desk().hears('2001', 'im-sorry')
      await phone.waitForState('idle')
    })

    it('keeps a shift of people over kill -9 of Asterisk right after they logged in', async () => {
      const shift = [1, 2, 3, 4, 5].map((desk) => [`200${desk}`, `100${desk}`] as const)
      for (const [phone, extension] of shift) await desk().occupy(phone, extension)
      await desk().restartPbx('kill')
      for (const [phone, extension] of shift) await desk().isRepaired(phone, extension)
    })

    it('lets callers hear what they have done when the worker is lost right after', async () => {
      const phone = await desk().phone('2001')
      await desk().whileLostAtCommit(async () => {
        await phone.dial('*11')
        await phone.sendDigits(`1001#${pinOf('1001')}#`)
        await desk().worker.hasLeft()
      })
      await desk().worker.start()
      await desk().hears('2001', 'agent-loginok')
      await desk().isRepaired('2001', '1001')
      await phone.waitForState('idle')
      await desk().whileLostAtCommit(async () => {
        await phone.dial('*12')
        await desk().worker.hasLeft()
      })
      await desk().worker.start()
      await desk().hears('2001', 'agent-loggedoff')
      expect(await desk().holder('2001')).toBeNull()
    })

    it('releases a caller with an apology whose worker died in mid-call', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await desk().hears('2001', 'agent-user')
      await desk().worker.kill()
      await desk().worker.start()
      await desk().hears('2001', 'im-sorry')
      await phone.waitForState('idle')
    })
  })
}
