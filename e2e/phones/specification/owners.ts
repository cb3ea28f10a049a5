import { describe, expect, it } from 'vitest'
import { userOf } from '../../../pbx/entries.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

// Alice (1001) owns desk 2001. The rows are those of docs/decisions/0037-desks-with-an-owner.md.
const [alice, bob, carol] = ['1001', '1002', '1003'] as const

export function owners(desk: TheDesk): void {
  /** In the database, and on the PBX a moment later. */
  const isHeld = async (number: string, by: string | null) => {
    await until(`${by ?? 'nobody'} at ${number}`, async () => (await desk().holder(number)) === by)
    await until(`the PBX to know`, async () => (await desk().pbx.getEntry(userOf(number))) === (by ?? number))
  }
  /** Alice's calls ring at her desk, and she is shown as herself. */
  const aliceIsAtHerDesk = async () => {
    await isHeld('2001', alice)
    await desk().call('1004', alice, '2001')
    expect(await desk().call('2001', '1004', '1004')).toBe(alice)
  }
  const aliceOwns2001 = async () => {
    await desk().own('2001', alice)
    await isHeld('2001', alice)
  }
  /** What the rule would have done by now: another owner, set after it, is at their desk. */
  const ruleHasLooked = async () => {
    await desk().own('2008', '1005')
    await isHeld('2008', '1005')
  }
  const loggedOutOnTheBoard = async (number: string) => {
    const session = (await desk().openSessions()).find(({ phone }) => phone === number)
    const actor = { kind: 'account', id: 'a', name: 'Ada' }
    await desk().worker.command('log-out', { sessionId: session?.id, reason: 'forced', actor })
  }

  describe('a desk with an owner', () => {
    it('is its owner’s as soon as it has one', async () => {
      await aliceOwns2001()
      await aliceIsAtHerDesk()
    })

    it('is a guest’s while they are there, and its owner’s when they log out', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      await desk().call('1004', bob, '2001')
      await desk().call('1004', alice, alice)
      await desk().logOut('2001')
      await aliceIsAtHerDesk()
      await desk().call('1004', bob, bob)
    })

    it('is its owner’s when a guest moves on', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      await desk().logIn('2002', bob)
      await aliceIsAtHerDesk()
      await desk().call('1004', bob, '2002')
    })

    it('is its owner’s when the guest is logged out on the board', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      await loggedOutOnTheBoard('2001')
      await aliceIsAtHerDesk()
    })

    it('is its owner’s when a clock has ended the guest’s session', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      await desk().endByItself('2001')
      await aliceIsAtHerDesk()
      await desk().call('1004', bob, bob)
    })

    it('is its owner’s again whose session a clock has ended', async () => {
      await aliceOwns2001()
      await desk().endByItself('2001')
      await aliceIsAtHerDesk()
    })

    it('is taken back by its owner from a guest', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      await desk().logIn('2001', alice)
      await aliceIsAtHerDesk()
      await desk().call('1004', bob, bob)
    })

    it('stays free while its owner is logged in elsewhere, and is theirs when they log out there', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      await desk().logIn('2002', alice)
      await desk().logOut('2001')
      await ruleHasLooked()
      await desk().call('1004', alice, '2002')
      await desk().actsAsItself('2001')
      await desk().logOut('2002')
      await aliceIsAtHerDesk()
    })

    it('waits for its guest also when its owner logs out elsewhere', async () => {
      await aliceOwns2001()
      await desk().logIn('2002', alice)
      await desk().logIn('2001', bob)
      await desk().logOut('2002')
      await ruleHasLooked()
      await desk().call('1004', bob, '2001')
      await desk().call('1004', alice, alice)
      await desk().logOut('2001')
      await aliceIsAtHerDesk()
    })

    it('is free after its owner’s *12, until they are back or a guest has been there', async () => {
      await aliceOwns2001()
      await desk().logOut('2001')
      await ruleHasLooked()
      await desk().actsAsItself('2001')
      await desk().call('1004', alice, alice)
      await desk().logIn('2001', alice)
      await aliceIsAtHerDesk()
      await desk().logOut('2001')
      await desk().logIn('2001', bob)
      await desk().logOut('2001')
      await aliceIsAtHerDesk()
    })

    it('is free after an administrator has logged its owner out', async () => {
      await aliceOwns2001()
      await loggedOutOnTheBoard('2001')
      await ruleHasLooked()
      await desk().call('1004', alice, alice)
    })

    it('awaits its owner who is displaced as a guest elsewhere', async () => {
      await aliceOwns2001()
      await desk().logIn('2002', alice)
      await desk().logIn('2002', bob)
      await aliceIsAtHerDesk()
      await desk().call('1004', bob, '2002')
    })

    it('and another one: both owners are back when one has been the other’s guest', async () => {
      await aliceOwns2001()
      await desk().own('2002', bob)
      await isHeld('2002', bob)
      await desk().logIn('2001', bob)
      await desk().logOut('2001')
      await aliceIsAtHerDesk()
      await isHeld('2002', bob)
      await desk().call('1004', bob, '2002')
    })

    it('awaits its new owner while somebody is there, a former owner as well', async () => {
      await aliceOwns2001()
      await desk().own('2001', carol)
      await ruleHasLooked()
      await desk().call('1004', alice, '2001')
      await desk().logOut('2001')
      await isHeld('2001', carol)
      await desk().call('1004', carol, '2001')
    })

    it('that has it no longer is a desk like any other', async () => {
      await aliceOwns2001()
      await desk().own('2001', '')
      await ruleHasLooked()
      await desk().call('1004', alice, '2001')
      await desk().logIn('2001', bob)
      await desk().logOut('2001')
      await ruleHasLooked()
      await desk().actsAsItself('2001')
    })

    it('is free while the PBX has no such owner, and theirs when it has', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      const back = await desk().deleteExtension(alice)
      await desk().logOut('2001')
      await until('the refusal', async () => (await desk().eventTypes()).includes('login.denied'))
      await desk().actsAsItself('2001')
      await back()
      await desk().pbx.reload()
      await aliceIsAtHerDesk()
    })

    it('needs no PIN of its owner', async () => {
      for (const owner of ['1008', '1009']) {
        await desk().own('2001', owner)
        await isHeld('2001', owner)
        await desk().call('1004', owner, '2001')
        await desk().own('2001', '')
        await desk().logOut('2001')
      }
    })

    it('may be its own number’s', async () => {
      await desk().own('2001', '2001')
      await isHeld('2001', '2001')
      await desk().actsAsItself('2001')
      await desk().logIn('2001', bob)
      await desk().call('1004', bob, '2001')
      await desk().logOut('2001')
      await isHeld('2001', '2001')
      await desk().actsAsItself('2001')
    })

    it('is its owner’s although the worker is lost at the guest’s logout', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      const phone = await desk().phone('2001')
      await desk().whileLostAtCommit(async () => {
        await phone.dial('*12')
        await desk().worker.hasLeft()
      })
      await desk().worker.start()
      await desk().hears('2001', 'agent-loggedoff')
      await phone.waitForState('idle')
      await aliceIsAtHerDesk()
    })

    it('is its owner’s although Asterisk is killed right after they are back', async () => {
      await aliceOwns2001()
      await desk().logIn('2001', bob)
      await desk().logOut('2001')
      await isHeld('2001', alice)
      await desk().restartPbx('kill')
      await desk().isRepaired('2001', alice)
      await aliceIsAtHerDesk()
    })

    it('that leaves the pool is nobody’s', async () => {
      await desk().own('2006', alice)
      await isHeld('2006', alice)
      await desk().deleteFromPool('2006')
      await isHeld('2006', null)
      await desk().call('1004', alice, alice)
    })
  })
}
