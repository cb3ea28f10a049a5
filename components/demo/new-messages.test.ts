import { expect, test } from 'vitest'
import { newMessagesIn } from './new-messages.ts'

test.each([
  ['Messages-Waiting: yes\r\nMessage-Account: sip:2003@127.0.0.1\r\nVoice-Message: 2/5 (0/0)\r\n', 2],
  ['Messages-Waiting: no\r\nVoice-Message: 0/0 (0/0)\r\n', 0],
  ['<dialog-info/>', null],
  ['', null],
])('%j', (body, count) => {
  expect(newMessagesIn(body)).toBe(count)
})
