import { expect, test } from 'vitest'
import { spoken } from './spoken.ts'

test.each([
  ['agent-user', 'You hear: Agent login. Please enter your agent number followed by the pound key. (your extension, then #)'],
  ['vm-goodbye', 'You hear: Goodbye.'],
  ['digits/1', 'You hear: 1'],
  ['beep', 'You hear a beep.'],
  ['hotdesk/ask-pin', 'You hear the recording hotdesk/ask-pin.'],
])('%s', (sound, told) => {
  expect(spoken(sound)).toBe(told)
})
