import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LampPhone } from '../../../sandbox/lamp-phone.ts'
import { demoExtensions } from '../../../sandbox/index.ts'
import type { Lamp } from '../../../sandbox/people.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** Desks by how their phone learns of messages. */
const lampDesks: Record<string, Lamp> = {
  2001: { style: 'unsolicited', context: 'device' },
  2002: { style: 'unsolicited', context: 'default' },
  2003: { style: 'solicited', context: 'default' },
  2004: { style: 'auto', context: 'default' },
  2005: { style: 'auto', context: 'device' },
}

export const extensionsWithLamps = demoExtensions.map((extension) => {
  const lamp = lampDesks[extension.number]
  return lamp ? { ...extension, lamp } : extension
})

export function messageLamp(desk: TheDesk): void {
  describe.each(Object.entries(lampDesks))('the lamp of desk %s, %j', (number, { style }) => {
    let lamp: LampPhone

    beforeEach(async () => {
      lamp = await LampPhone.start(desk().pbx, number)
      if (style !== 'unsolicited') await lamp.subscribe()
      await lamp.shows('0/0')
    })
    afterEach(async () => {
      await desk().reset()
      lamp.stop()
      await desk().pbx.emptyMailboxes()
    })

    it('shows the person’s messages from login to logout, and then the desk’s own', async () => {
      await desk().messageLandsIn('1001', '3001', '1001')
      await desk().seat(number, '1001')
      await lamp.shows('1/0')
      await desk().listensToMessage('1001', '1001')
      await lamp.shows('0/1')
      await desk().messageLandsIn('1001', '3001', '1001')
      await lamp.shows('1/1')
      await desk().messageLandsIn(number, '3001', number)
      await lamp.settlesAt('1/1')
      await desk().logOutAt(number)
      await lamp.shows('1/0')
    })

    it('follows a person who moves', async () => {
      await desk().messageLandsIn('1001', '3001', '1001')
      await desk().seat(number, '1001')
      await lamp.shows('1/0')
      await desk().seat('2006', '1001')
      await lamp.shows('0/0')
      await desk().seat(number, '1002')
      await desk().seat(number, '1001')
      await lamp.shows('1/0')
    })
  })

  describe('a lamp that shows a person’s messages', () => {
    let lamp: LampPhone

    beforeEach(async () => {
      lamp = await LampPhone.start(desk().pbx, '2002')
      await desk().messageLandsIn('1001', '3001', '1001')
      await desk().seat('2002', '1001')
      await lamp.shows('1/0')
    })
    afterEach(async () => {
      await desk().reset()
      lamp.stop()
      await desk().pbx.emptyMailboxes()
    })

    it.each(['core reload', 'module reload app_voicemail.so', 'module reload res_pjsip.so', 'dialplan reload'])(
      'does so after %s',
      async (what) => {
        await desk().pbx.reload(what)
        await lamp.settlesAt('1/0')
        await desk().messageLandsIn('1001', '3001', '1001')
        await lamp.shows('2/0')
      },
    )

    it('does so after the phone was started again', async () => {
      lamp.told.length = 0
      await lamp.register()
      await lamp.shows('1/0')
    })

    it('does so after the PIN was changed, and the PIN counts', async () => {
      const pin = await desk().pbx.mailboxPin('1001')
      await desk().changePin('1001', '9876')
      expect(await desk().pbx.mailboxPin('1001')).toBe('9876')
      await lamp.settlesAt('1/0')
      await desk().changePin('1001', pin)
    })

    it('catches up with what happened while the worker was away', async () => {
      await desk().worker.kill()
      await desk().messageLandsIn('1001', '3001', '1001')
      await desk().worker.revive()
      await lamp.shows('2/0', 5_000)
    })

    it('does so after Asterisk was started again', async () => {
      await desk().restartPbx('stop')
      lamp.told.length = 0
      await lamp.register()
      await lamp.shows('1/0', 5_000)
    })

    it('is given back when the setting is switched off, and shows them again when it is on', async () => {
      await desk().saveSettings('following', { messageLamp: false })
      await lamp.shows('0/0')
      await desk().messageLandsIn('1001', '3001', '1001')
      await lamp.settlesAt('0/0')
      await desk().saveSettings('following', { messageLamp: true })
      await lamp.shows('2/0')
    })
  })
}
