import { describe, expect, it } from 'vitest'
import { pinOf } from '../../support/hot-desk.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

const yesterday = () => new Date(Date.now() - 86_400_000)

export function whoMay(desk: TheDesk): void {
  /** Logs in at 2001 in one breath, and is refused with these sounds, in their order. */
  async function isRefused(extension: string, ...sounds: string[]) {
    const phone = await desk().phone('2001')
    await phone.dial(`*11${extension}`)
    await desk().hears('2001', 'agent-pass')
    await phone.sendDigits(`${pinOf(extension)}#`)
    for (const sound of [...sounds, 'vm-goodbye']) await desk().hears('2001', sound)
    await phone.waitForState('idle')
  }
  const lastRefusal = async () => (await desk().refusals()).at(-1)

  describe('who may log in', () => {
    it('hears that the location is wrong, and is let in where a rule allows it', async () => {
      await desk().rule('1001', { locations: ['South wing'] })
      await isRefused('1001', 'im-sorry', 'feature-not-avail-line')
      expect(await lastRefusal()).toMatchObject({
        ...{ extension: '1001', phone: '2001', reason: 'not_at_this_location' },
        by: { kind: 'rules', rules: [{ group: null, rule: { locations: ['South wing'] } }], ruleCount: 1 },
      })
      expect(await desk().holder('2001')).toBeNull()
      await desk().logIn('2004', '1001')
    })

    it('hears that the last day is over', async () => {
      await desk().rule('1001', { validUntil: yesterday() })
      await isRefused('1001', 'feature-not-avail-line', 'please-try-call-later')
      expect(await lastRefusal()).toMatchObject({ reason: 'not_valid_today' })
    })

    it('hears that the time is wrong', async () => {
      const hour = new Date().getUTCHours()
      const at = (hours: number) => `${String((hour + hours) % 24).padStart(2, '0')}:00`
      await desk().rule('1001', { timeZone: 'UTC', hoursFrom: at(2), hoursUntil: at(4) })
      await isRefused('1001', 'feature-not-avail-line', 'please-try-call-later')
      expect(await lastRefusal()).toMatchObject({ reason: 'not_at_this_time' })
    })

    it('is nobody at or as a number that never hot desks', async () => {
      await desk().exclude('1001')
      await isRefused('1001', 'pbx-invalid')
      expect(await lastRefusal()).toMatchObject({ by: { kind: 'never_hot_desks', number: '1001' } })
      await desk().exclude('2001')
      await isRefused('1002', 'pbx-invalid')
      expect(await desk().openSessions()).toEqual([])
    })

    it('hears nothing of rules with a wrong PIN', async () => {
      await desk().exclude('1001')
      const phone = await desk().phone('2001')
      await phone.dial('*111001')
      await phone.sendDigits('9999#')
      await desk().hears('2001', 'vm-incorrect')
      await phone.hangup()
      expect(await lastRefusal()).toMatchObject({ reason: 'wrong_pin' })
    })

    it('is nobody else for an administrator, who hears why', async () => {
      await desk().rule('1001', { locations: ['South wing'] })
      const actor = { kind: 'system', reason: 'test' }
      const { status, body } = await desk().worker.command('log-in', { phone: '2001', extension: '1001', actor })
      expect({ status, body }).toMatchObject({ status: 403, body: { code: 'not_at_this_location' } })
    })
  })

  describe('a second login', () => {
    it('is refused to those whose group does not move', async () => {
      await desk().group(['1001'], { secondLogin: 'refuse' })
      await desk().occupy('2002', '1001')
      await isRefused('1001', 'agent-alreadyon')
      expect(await lastRefusal()).toMatchObject({ by: { kind: 'policy', group: 'Nurses', idleMinutes: null } })
      expect(await desk().holder('2002')).toBe('1001')
    })
  })

  describe('a takeover', () => {
    it('is refused where the holder’s group does not want it', async () => {
      await desk().group(['1002'], { takeover: 'refused' })
      await desk().occupy('2001', '1002')
      await isRefused('1001', 'vm-extension', 'digits/1', 'is-in-use')
      expect(await lastRefusal()).toMatchObject({
        extension: '1001',
        reason: 'takeover_refused',
        by: { group: 'Nurses' },
      })
      expect(await desk().holder('2001')).toBe('1002')
    })

    it('waits until the holder has had no call for a while, and the call that asks is none', async () => {
      await desk().saveSettings('access', { takeover: 'idle', takeoverIdleMinutes: 30 })
      await desk().occupy('2001', '1002')
      await isRefused('1001', 'vm-extension', 'digits/1', 'is-in-use')
      expect(await lastRefusal()).toMatchObject({ by: { kind: 'policy', group: null, idleMinutes: 30 } })
      await desk().hasBeenIdle('2001', 31)
      await desk().logIn('2001', '1001')
      expect(await desk().holder('2001')).toBe('1001')
    })

    it('waits no longer because somebody has tried', async () => {
      await desk().saveSettings('access', { takeover: 'idle', takeoverIdleMinutes: 30 })
      await desk().occupy('2001', '1002')
      await desk().hasBeenIdle('2001', 31)
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await phone.sendDigits('1001#')
      await desk().hears('2001', 'agent-pass')
      await phone.hangup()
      await phone.waitForState('idle')
      await desk().logIn('2001', '1001')
      expect(await desk().holder('2001')).toBe('1001')
    })

    it('begins again after each call', async () => {
      await desk().saveSettings('access', { takeover: 'idle', takeoverIdleMinutes: 30 })
      await desk().occupy('2001', '1002')
      await desk().hasBeenIdle('2001', 31)
      await desk().call('1003', '1002', '2001')
      await isRefused('1001', 'vm-extension', 'digits/1', 'is-in-use')
    })

    it('is confirmed with 1, after the phone has said who holds the desk', async () => {
      await desk().saveSettings('access', { confirmTakeover: true })
      await desk().occupy('2001', '1002')
      const phone = await desk().phone('2001')
      await phone.dial('*111001')
      for (const sound of ['vm-extension', 'digits/1', 'digits/0', 'digits/0', 'digits/2', 'is-in-use'])
        await desk().hears('2001', sound)
      await desk().hears('2001', 'if-correct-press')
      await phone.sendDigits('1')
      await desk().hears('2001', 'agent-pass')
      await phone.sendDigits(`${pinOf('1001')}#`)
      await desk().hears('2001', 'agent-loginok')
      expect(await desk().holder('2001')).toBe('1001')
    })

    it('does not happen after another digit', async () => {
      await desk().saveSettings('access', { confirmTakeover: true })
      await desk().occupy('2001', '1002')
      const phone = await desk().phone('2001')
      await phone.dial('*111001')
      await desk().hears('2001', 'if-correct-press')
      await phone.sendDigits('2')
      await desk().hears('2001', 'vm-goodbye')
      await phone.waitForState('idle')
      expect(await desk().holder('2001')).toBe('1002')
      const declined = { phone: '2001', extension: '1001', holder: '1002', answer: 'another_key' }
      expect((await desk().takeoversDeclined()).at(-1)).toEqual(declined)
    })

    it('does not happen when the caller hangs up at the question, which is written down', async () => {
      await desk().saveSettings('access', { confirmTakeover: true })
      await desk().occupy('2001', '1002')
      const before = (await desk().takeoversDeclined()).length
      const phone = await desk().phone('2001')
      // What is no extension may be a PIN in the wrong place.
      for (const dialled of ['1001', '4711']) {
        await phone.dial(`*11${dialled}`)
        await desk().hears('2001', 'if-correct-press')
        await phone.hangup()
        await phone.waitForState('idle')
        desk().pbx.forgetPrompts('2001')
      }
      const declined = async () => (await desk().takeoversDeclined()).slice(before)
      await until('both to be written down', async () => (await declined()).length === 2)
      const said = { phone: '2001', holder: '1002', answer: 'call_ended' }
      expect(await declined()).toEqual([
        { ...said, extension: '1001' },
        { ...said, extension: null },
      ])
    })

    it('is not confirmed by the 1 of a PIN that was typed ahead', async () => {
      await desk().saveSettings('access', { confirmTakeover: true })
      await desk().occupy('2001', '1002')
      const phone = await desk().phone('2001')
      const before = desk().pbx.heard('2001').length
      await phone.dial('*11')
      await phone.sendDigits(`1001#${pinOf('1001')}#`)
      await desk().hears('2001', 'if-correct-press')
      await desk().hears('2001', 'digits/1')
      await phone.hangup()
      expect(desk().pbx.heard('2001').slice(before)).not.toContain('agent-pass')
      expect(await desk().holder('2001')).toBe('1002')
    })

    it('is not asked about where nobody holds the desk, or the same person', async () => {
      await desk().saveSettings('access', { confirmTakeover: true })
      await desk().logIn('2001', '1001')
      await desk().logIn('2001', '1001')
      expect(await desk().holder('2001')).toBe('1001')
    })
  })
}
