import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoExtensions, numbers } from '../../sandbox/index.ts'
import { type HotDesk, pinOf, startHotDesk } from '../support/hot-desk.ts'
import { until } from '../support/until.ts'

/** What Hot Desk does for people at phones, on one version of Asterisk. Every phone is a real SIP phone. */
export function hotDeskOn(version: 16 | 22): void {
  describe(`Hot Desk on Asterisk ${version}`, () => {
    let desk: HotDesk

    beforeAll(async () => {
      desk = await startHotDesk(version)
    })

    afterAll(async () => {
      await desk.stop()
    })

    afterEach(async () => {
      await desk.reset()
    })

    describe('logging in', () => {
      it('gives the phone to whoever knows extension and PIN', async () => {
        await desk.logIn('2001', '1001')
        expect(await desk.holder('2001')).toBe('1001')
        expect(await desk.entries('2001', '1001')).toEqual({
          'DEVICE/2001/user': '1001',
          'AMPUSER/1001/device': '2001',
          'AMPUSER/2001/device': null,
        })
      })

      it('asks before it listens, and a digit interrupts the question', async () => {
        const phone = await desk.phone('2001')
        await phone.dial('*11')
        await desk.hears('2001', 'agent-user')
        await phone.sendDigits('1001#')
        await desk.hears('2001', 'agent-pass')
        await phone.sendDigits(`${pinOf('1001')}#`)
        await desk.hears('2001', 'agent-loginok')
        await phone.waitForState('idle')
      })

      it.each([
        ['a wrong PIN', '1001#9999#'],
        ['an unknown extension', '4321#1234#'],
        ['an empty PIN', '1001##'],
        ['an empty PIN where the mailbox has none', '1008##'],
        ['an empty extension', '#4711#'],
        ['an extension without a mailbox', '1009#1234#'],
      ])('answers %s with the same prompt and lets nobody in', async (_what, digits) => {
        const phone = await desk.phone('2001')
        await phone.dial('*11')
        await phone.sendDigits(digits)
        await desk.hears('2001', 'agent-incorrect')
        await phone.hangup()
        expect(await desk.holder('2001')).toBeNull()
      })

      it('writes no digits down that may be a PIN in the wrong place', async () => {
        const phone = await desk.phone('2001')
        await phone.dial('*11')
        await phone.sendDigits(`${pinOf('1001')}#1001#`)
        await desk.hears('2001', 'agent-incorrect')
        await phone.hangup()
        expect(await desk.databaseText()).not.toContain(pinOf('1001'))
        expect(desk.worker.log).not.toMatch(new RegExp(`"${pinOf('1001')}"`))
      })

      it('ends after three tries', async () => {
        const phone = await desk.phone('2001')
        await phone.dial('*11')
        await phone.sendDigits('1001#1#1001#2#1001#3#')
        await desk.hears('2001', 'vm-goodbye')
        await phone.waitForState('idle')
        expect(await desk.holder('2001')).toBeNull()
      })

      it('tells a phone outside the pool that it is no hot desk', async () => {
        const phone = await desk.phone('3001')
        await phone.dial('*11')
        await desk.hears('3001', 'feature-not-avail-line')
        await phone.waitForState('idle')
      })

      it('confirms a repeated login and changes nothing', async () => {
        await desk.logIn('2001', '1001')
        const before = await desk.openSessions()
        await desk.logIn('2001', '1001')
        expect(await desk.openSessions()).toEqual(before)
      })

      it('counts a PIN that was changed on a phone from the next login on', async () => {
        await desk.changePin('1003', '8642')
        const phone = await desk.phone('2001')
        await phone.dial('*11')
        await phone.sendDigits(`1003#${pinOf('1003')}#`)
        await desk.hears('2001', 'agent-incorrect')
        await phone.sendDigits('1003#8642#')
        await desk.hears('2001', 'agent-loginok')
        expect(desk.worker.log).not.toContain('8642')
      })

      it('survives a caller who hangs up at any point', async () => {
        const phone = await desk.phone('2001')
        for (const digits of ['', '10', '1001#', '1001#12']) {
          await phone.dial('*11')
          await phone.waitForState('established')
          if (digits) await phone.sendDigits(digits)
          await phone.hangup()
          await phone.waitForState('idle')
        }
        await desk.logIn('2001', '1001')
      })
    })

    describe('moving and taking over', () => {
      it('logs a person out of the first phone when they log in at the second', async () => {
        await desk.logIn('2001', '1001')
        await desk.logIn('2002', '1001')
        expect(await desk.holder('2001')).toBeNull()
        expect(await desk.holder('2002')).toBe('1001')
        await desk.call('1002', '1001', '2002')
        expect(await desk.call('2001', '1002', '1002')).toBe('2001')
      })

      it('lets another person take the phone, and the first one’s own phone rings again', async () => {
        await desk.logIn('2001', '1001')
        await desk.logIn('2001', '1002')
        expect(await desk.holder('2001')).toBe('1002')
        await desk.call('3001', '1001', '1001')
      })

      it('lets one of two people who log in at once win, and tells the other', async () => {
        const [first, second] = [await desk.phone('2001'), await desk.phone('2002')]
        const before = ['2001', '2002'].map((number) => desk.pbx.heard(number).length)
        await first.dial('*11')
        await second.dial('*11')
        await Promise.all([first.sendDigits('1001#'), second.sendDigits('1001#')])
        await Promise.all([desk.hears('2001', 'agent-pass'), desk.hears('2002', 'agent-pass')])
        await Promise.all([first, second].map((phone) => phone.sendDigits(`${pinOf('1001')}#`)))
        await until('one confirmation and one refusal', () => {
          const heard = [...desk.pbx.heard('2001').slice(before[0]), ...desk.pbx.heard('2002').slice(before[1])]
          const count = (sound: string) => heard.filter((prompt) => prompt === sound).length
          return count('agent-loginok') === 1 && count('agent-alreadyon') === 1
        })
        expect(await desk.openSessions()).toHaveLength(1)
      })
    })

    describe('while somebody is logged in', () => {
      it('brings internal calls and calls from outside to the phone', async () => {
        await desk.occupy('2001', '1001')
        await desk.call('1002', '1001', '2001')
        await desk.callFromOutside('1001', '2001')
      })

      it('takes unanswered calls into the person’s mailbox', async () => {
        await desk.occupy('2001', '1001')
        await desk.messageLandsIn('1001', '1002', '1001')
      })

      it('does not ring for direct calls to the phone’s own number: they go to its mailbox', async () => {
        await desk.occupy('2001', '1001')
        const phone = await desk.phone('2001')
        const events = phone.events.length
        await desk.messageLandsIn('2001', '1002', '2001')
        expect(phone.events.slice(events).map(({ type }) => type)).not.toContain('CALL_INCOMING')
      })

      it('shows the person’s caller ID inside and outside', async () => {
        await desk.occupy('2001', '1001')
        expect(await desk.call('2001', '1002', '1002')).toBe('1001')
        expect(await desk.numberSeenOutside('2001', '95551234')).toBe('5551001')
      })

      it('shows the desk’s own caller ID on an emergency call', async () => {
        await desk.occupy('2001', '1001')
        expect(await desk.numberSeenOutside('2001', numbers.emergencyTest)).toBe('5559001')
      })

      it('opens the person’s mailbox on *97', async () => {
        await desk.occupy('2001', '1001')
        await desk.opensMailbox('2001', '1001')
      })

      it('leaves the person’s own forwarding alone', async () => {
        await desk.occupy('2001', '1001')
        await desk.dialCode('2001', '*721003', 'activated')
        await desk.worker.ready()
        await desk.call('1002', '1001', '1003')
      })

      it('begins and ends without the forwarding and DND of either side', async () => {
        await desk.pbx.putEntry('CF/1001', '1003')
        await desk.pbx.putEntry('DND/2001', 'YES')
        await desk.logIn('2001', '1001')
        expect([await desk.pbx.getEntry('CF/1001'), await desk.pbx.getEntry('DND/2001')]).toEqual([null, null])
        await desk.dialCode('2001', '*78', 'activated')
        expect(await desk.pbx.getEntry('DND/1001')).not.toBeNull()
        await desk.logOut('2001')
        expect(await desk.pbx.getEntry('DND/1001')).toBeNull()
        expect(await desk.pbx.deviceState('Custom:DND1001')).toBe('NOT_INUSE')
      })
    })

    describe('logging out', () => {
      it('gives everything back exactly', async () => {
        const before = await desk.entries('2001', '1001')
        const hints = [await desk.pbx.hint('1001'), await desk.pbx.hint('2001')]
        await desk.logIn('2001', '1001')
        expect(await desk.pbx.hint('1001')).toContain('PJSIP/2001')
        await desk.logOut('2001')
        expect(await desk.entries('2001', '1001')).toEqual(before)
        expect([await desk.pbx.hint('1001'), await desk.pbx.hint('2001')]).toEqual(hints)
      })

      it('leaves a phone that rings, dials and reads voicemail as itself, before the first login and after', async () => {
        await desk.actsAsItself('2003')
        await desk.logIn('2003', '1001')
        await desk.logOut('2003')
        await desk.actsAsItself('2003')
      })

      it('confirms on a phone where nobody is logged in', async () => {
        await desk.logOut('2001')
        expect(await desk.openSessions()).toEqual([])
      })
    })

    describe('when things break', () => {
      it('repairs what FreePBX’s pages overwrite', async () => {
        await desk.occupy('2001', '1001')
        await desk.pbx.putEntry('AMPUSER/1001/device', '2001&1001')
        await desk.isRepaired('2001', '1001')
        await desk.pbx.putEntry('AMPUSER/1001/device', null)
        await desk.pbx.putEntry('AMPUSER/2001/device', '2001')
        await desk.pbx.putEntry('DEVICE/2001/user', '2001')
        await desk.isRepaired('2001', '1001')
        expect(await desk.eventTypes()).toContain('drift.repaired')
      })

      it('logs people out of a phone that is deleted from the database', async () => {
        await desk.occupy('2006', '1001')
        await desk.deleteFromPool('2006')
        await until('the logout', async () => (await desk.openSessions()).length === 0)
        await until('their own phone', async () => (await desk.pbx.getEntry('AMPUSER/1001/device')) === '1001')
      })

      it('repairs the hint after a dialplan reload', async () => {
        await desk.occupy('2001', '1001')
        await desk.pbx.cli('dialplan reload')
        await until('the hint', async () => (await desk.pbx.hint('1001')).includes('PJSIP/2001'), 5)
      })

      it('keeps sessions over a restart of Asterisk', async () => {
        await desk.occupy('2001', '1001')
        await desk.restartPbx('stop')
        await desk.isRepaired('2001', '1001')
        await desk.call('1002', '1001', '2001')
      })

      it('keeps sessions over kill -9 of Asterisk right after the login', async () => {
        await desk.occupy('2001', '1001')
        await desk.restartPbx('kill')
        await desk.isRepaired('2001', '1001')
        await desk.call('1002', '1001', '2001')
      })

      it('gives everything back although Asterisk is killed right after the logout', async () => {
        const before = await desk.entries('2001', '1001')
        await desk.occupy('2001', '1001')
        await desk.logOut('2001')
        await desk.restartPbx('kill')
        await until('the originals', async () => {
          return JSON.stringify(await desk.entries('2001', '1001')) === JSON.stringify(before)
        })
      })

      it('goes on ringing while the worker is dead, and goes on working when it is back', async () => {
        await desk.occupy('2001', '1001')
        await desk.worker.kill()
        await desk.call('1002', '1001', '2001')
        const phone = await desk.phone('2002')
        await phone.dial('*11')
        await desk.hears('2002', 'please-try-call-later')
        await phone.waitForState('idle')
        await desk.worker.start()
        await desk.logOut('2001')
        await desk.call('1002', '1001', '1001')
      })

      it('logs a person in who is typing their PIN when the worker is told to leave', async () => {
        const [phone, late] = [await desk.phone('2001'), await desk.phone('2002')]
        await phone.dial('*11')
        await phone.sendDigits('1001#')
        await desk.hears('2001', 'agent-pass')
        const { left } = await desk.worker.tellToLeave()
        await late.dial('*11')
        await desk.hears('2002', 'please-try-again')
        await phone.sendDigits(`${pinOf('1001')}#`)
        await desk.hears('2001', 'agent-loginok')
        await left
        expect(await desk.holder('2001')).toBe('1001')
      })

      it('leaves at once when it is told so twice', async () => {
        const phone = await desk.phone('2001')
        await phone.dial('*11')
        await desk.hears('2001', 'agent-user')
        await desk.worker.tellToLeave()
        await desk.worker.stop()
        await desk.worker.start()
        await desk.hears('2001', 'im-sorry')
        await phone.waitForState('idle')
      })

      it('keeps a shift of people over kill -9 of Asterisk right after they logged in', async () => {
        const shift = [1, 2, 3, 4, 5].map((desk) => [`200${desk}`, `100${desk}`] as const)
        for (const [phone, extension] of shift) await desk.occupy(phone, extension)
        await desk.restartPbx('kill')
        for (const [phone, extension] of shift) await desk.isRepaired(phone, extension)
      })

      it('releases a caller with an apology whose worker died in mid-call', async () => {
        const phone = await desk.phone('2001')
        await phone.dial('*11')
        await desk.hears('2001', 'agent-user')
        await desk.worker.kill()
        await desk.worker.start()
        await desk.hears('2001', 'im-sorry')
        await phone.waitForState('idle')
      })
    })

    it('has written no PIN and no secret to any log, and none to the database', async () => {
      await desk.logIn('2001', '1001')
      const { phones, ...users } = desk.pbx.secrets
      const secrets = [
        ...demoExtensions.flatMap(({ pin }) => pin || []),
        ...Object.values(phones),
        ...Object.values(users),
      ]
      const spoken = new RegExp(`\\b(${secrets.join('|')})\\b`)
      expect(desk.worker.log).not.toMatch(spoken)
      expect(await desk.databaseText()).not.toMatch(spoken)
    })
  })
}
