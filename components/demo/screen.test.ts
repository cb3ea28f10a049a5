import { describe, expect, test } from 'vitest'
import { atRest, newCall, type PhoneState } from './phone-state.ts'
import { screenOf } from './screen.ts'

const ready: PhoneState = { ...atRest, line: 'ready' }
const talking = { ...newCall('calling', '1002', 'Bob Baker'), phase: 'talking', since: 1_000 } as const

describe('the screen of a phone', () => {
  test.each<[string, PhoneState, string, string]>([
    ['connects', atRest, 'Connecting …', ''],
    ['has lost its PBX', { ...ready, line: 'away' }, 'No connection', 'The demo’s PBX does not answer.'],
    ['waits', ready, 'Ready', 'Dial, then press Call.'],
    ['says how the last call ended', { ...ready, note: 'Busy.' }, 'Ready', 'Busy.'],
    ['knows of a message', { ...ready, newMessages: 1 }, 'Ready', '1 new message: *97'],
    ['knows of messages', { ...ready, newMessages: 2 }, 'Ready', '2 new messages: *97'],
    ['is dialled on', { ...ready, typed: '*1' }, '*1', 'Press Call.'],
    ['calls', { ...ready, call: newCall('calling', '*11') }, '*11', 'Calling …'],
    ['rings', { ...ready, call: newCall('ringing', '1001', 'Alice Archer') }, 'Alice Archer 1001', 'is calling'],
    ['is talked at', { ...ready, call: talking }, 'Bob Baker 1002', '1:05'],
  ])('when it %s', (_what, state, top, bottom) => {
    expect(screenOf(state, 66_000)).toEqual({ top, bottom })
  })

  test.each([
    ['1001', '1001'],
    ['1001#', '1001#'],
    ['1001#47', '47'],
  ])('after the keys %s shows %s', (pressed, shown) => {
    expect(screenOf({ ...ready, call: { ...talking, pressed } }, 1_000).bottom).toBe(`0:00  ${shown}`)
  })
})
