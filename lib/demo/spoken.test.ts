import { expect, test } from 'vitest'
import { spoken } from './spoken.ts'

test.each([
  ['agent-pass', 'Please enter your password followed by the pound key. (your PIN, then #)'],
  ['vm-goodbye', 'Goodbye.'],
  ['digits/1', '… 1 …'],
  ['beep', 'A beep.'],
  ['hotdesk/ask-pin', 'The recording hotdesk/ask-pin.'],
])('%s', (sound, text) => {
  expect(spoken(sound)).toBe(text)
})
