import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoExtensions } from '../../../sandbox/index.ts'
import { LampPhone } from '../../../sandbox/lamp-phone.ts'
import type { Lamp } from '../../../sandbox/people.ts'
import { SippSubscriber } from '../../../sandbox/sipp-subscriber.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** Desks by how their phone learns of messages. */
const lamps: Record<string, Lamp> = {
  2001: { style: 'unsolicited', context: 'device' },
  2002: { style: 'unsolicited', context: 'default' },
  2003: { style: 'solicited', context: 'default' },
  2004: { style: 'auto', context: 'default' },
  2005: { style: 'auto', context: 'device' },
}

export const extensionsWithLamps = demoExtensions.map((extension) => {
  const lamp = lamps[extension.number]
  return lamp ? { ...extension, lamp } : extension
})

/** As the phone of every style sees it. */
export function lampStyles(desk: TheDesk): void {
  describe.each(Object.entries(lamps))('the message lamp of desk %s, %j', (number, { style }) => {
    let lamp: LampPhone

    beforeEach(async () => {
      lamp = await LampPhone.start(desk().pbx, number)
      if (style !== 'unsolicited') await lamp.subscribe()
      await lamp.shows('0/0')
    })
    afterEach(async () => {
      await desk().reset()
      await desk().pbx.emptyMailboxes()
      lamp.stop()
    })

    it('shows the person’s messages from login to logout, and then the desk’s own', async () => {
      await desk().pbx.leaveWord('1001')
      await desk().seat(number, '1001')
      await lamp.shows('1/0')
      await desk().pbx.leaveWord('1001')
      await lamp.shows('2/0')
      await desk().pbx.leaveWord(number)
      await lamp.settlesAt('2/0')
      await desk().logOutAt(number)
      await lamp.shows('1/0')
    })

    it('goes with a person who moves', async () => {
      await desk().pbx.leaveWord('1001')
      await desk().seat(number, '1001')
      await lamp.shows('1/0')
      await desk().seat('2006', '1001')
      await lamp.shows('0/0')
      await desk().seat(number, '1001')
      await lamp.shows('1/0')
      await desk().seat(number, '1002')
      await lamp.shows('0/0')
    })
  })
}

/** Through all that happens to the PBX and to Hot Desk. */
export function lastingLamp(desk: TheDesk): void {
  describe('a lamp that shows a person’s messages', () => {
    let lamp: LampPhone

    beforeEach(async () => {
      lamp = await LampPhone.start(desk().pbx, '2002')
      await desk().pbx.leaveWord('1001')
      await desk().seat('2002', '1001')
      await lamp.shows('1/0')
    })
    afterEach(async () => {
      await desk().reset()
      await desk().pbx.emptyMailboxes()
      lamp.stop()
    })

    it.each(['core reload', 'module reload app_voicemail.so', 'module reload res_pjsip.so', 'dialplan reload'])(
      'does so after %s',
      async (what) => {
        await desk().pbx.reload(what)
        await lamp.settlesAt('1/0')
        await desk().pbx.leaveWord('1001')
        await lamp.shows('2/0')
      },
    )

    it('does so after the phone was started again', async () => {
      lamp.forget()
      await lamp.register()
      await lamp.shows('1/0')
    })

    it('does so after the PIN was changed, and the new PIN counts', async () => {
      const pin = await desk().pbx.mailboxPin('1001')
      await desk().changePin('1001', '9876')
      expect(await desk().pbx.mailboxPin('1001')).toBe('9876')
      await lamp.settlesAt('1/0')
      await desk().changePin('1001', pin)
    })

    it('catches up with what happened while the worker was away', async () => {
      await desk().worker.kill()
      await desk().pbx.leaveWord('1001')
      await desk().worker.revive()
      await lamp.shows('2/0', 5_000)
    })

    it('does so after Asterisk was started again', async () => {
      await desk().restartPbx('stop')
      await lamp.settlesAt('1/0', 20_000)
      lamp.forget()
      await lamp.register()
      await lamp.shows('1/0')
    })

    it('is given back when the setting is switched off, and shows them again when it is on', async () => {
      await desk().saveSettings('following', { messageLamp: false })
      await lamp.shows('0/0')
      await desk().pbx.leaveWord('1001')
      await lamp.settlesAt('0/0')
      await desk().saveSettings('following', { messageLamp: true })
      await lamp.shows('2/0')
    })
  })
}

/** sipp knows nothing of us, and takes what comes in its subscription. */
export function lampOfSipp(desk: TheDesk): void {
  describe('the message lamp of a subscriber that is sipp', () => {
    it('shows the person’s messages from login to logout, and then the desk’s own', async () => {
      const lamp = await SippSubscriber.start(desk().pbx, '2003', { messages: true })
      try {
        await lamp.shows('0/0')
        await desk().pbx.leaveWord('1001')
        await desk().seat('2003', '1001')
        await lamp.shows('1/0')
        await desk().pbx.leaveWord('1001')
        await lamp.shows('2/0')
        await desk().logOutAt('2003')
        await lamp.shows('0/0')
      } finally {
        await lamp.stop()
        await desk().pbx.emptyMailboxes()
      }
    })
  })
}

/** A person's day at a phone that does everything, and subscribes to messages. */
export function lampOfRealPhone(desk: TheDesk): void {
  describe('the message lamp of a real phone', () => {
    it('is lit by a message, put out by *97, and the desk’s own again after *12', async () => {
      const lit = await desk().watchLamp('2003')
      await desk().logIn('2003', '1001')
      await desk().messageLandsIn('1001', '3001', '1001')
      await lit(true)
      await desk().listensToMessage('2003', '1001')
      await lit(false)
      await desk().pbx.leaveWord('1001')
      await lit(true)
      await desk().logOut('2003')
      await lit(false)
    })
  })
}
