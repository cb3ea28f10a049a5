import { describe, expect, it } from 'vitest'
import type { TheDesk } from '../hot-desk-on.ts'

const actor = { kind: 'system', reason: 'test' } as const

/** Calls that somebody asks for in the browser, from the phone that rings to the one that is called. */
export function browserCalls(desk: TheDesk): void {
  describe('a call from the browser', () => {
    const ask = (extension: string, number: string) => desk().worker.command('call', { extension, number, actor })

    /** The phone rings and is answered; then 1002's own phone rings. Gives what both show. */
    async function follow(number: string) {
      const [own, callee] = [await desk().phone(number), await desk().phone('1002')]
      expect(await ask('1001', '1002')).toMatchObject({ status: 200 })
      const first = await own.waitForIncoming()
      await own.answer()
      const second = await callee.waitForIncoming()
      await callee.answer()
      await own.hangup()
      await Promise.all([own.waitForState('idle'), callee.waitForState('idle')])
      return { first, second }
    }

    it('rings the desk where the caller is logged in, and then dials as they would', async () => {
      await desk().occupy('2001', '1001')
      const { first, second } = await follow('2001')
      expect(first).toMatchObject({ callerName: 'Call 1002', callerNumber: '2001' })
      expect(second.callerNumber).toBe('1001')
      expect(await desk().eventTypes()).toContain('call.requested')
    })

    it('rings their own phone while they are logged in nowhere', async () => {
      const { second } = await follow('1001')
      expect(second.callerNumber).toBe('1001')
    })

    it('rings nobody where no phone of theirs is registered', async () => {
      expect(await ask('1004', '1002')).toMatchObject({ status: 409, body: { code: 'no_phone_rings' } })
    })
  })
}
