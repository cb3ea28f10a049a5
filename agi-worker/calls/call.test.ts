import { describe, expect, it } from 'vitest'
import type { CallControl } from './call-control.ts'
import { Call } from './call.ts'

/** A call whose caller has pressed these digits already; there is no prompt to play. */
function callWith(digits: string): Call {
  const channel = { id: '1', name: 'PJSIP/2001-00000001', language: 'en', creationtime: new Date() }
  const call = new Call(channel, {} as CallControl, () => null, { firstDigitMs: 10, nextDigitMs: 10 })
  for (const digit of digits) call.pressed(digit)
  return call
}

describe('an entry', () => {
  it.each([
    ['ends with #', '1001#4711#', '1001'],
    ['ends with a pause', '1001', '1001'],
    ['is empty where # comes first', '#1001', ''],
    ['may be as long as a number can be', '12345678901234567890#', '12345678901234567890'],
  ])('%s', async (_, pressed, entry) => {
    expect(await callWith(pressed).ask()).toBe(entry)
  })

  it('that is too long is no number, and leaves nothing behind for the next question', async () => {
    const call = callWith(`${'1234567890'.repeat(6)}#4711#`)
    expect(await call.ask()).toHaveLength(21)
    expect(await call.ask()).toBe('4711')
  })
})
