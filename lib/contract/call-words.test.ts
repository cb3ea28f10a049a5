import { expect, it } from 'vitest'
import { talkedFor } from './call-words.ts'

const endedAt = '2026-11-30T12:00:00.000Z'

it.each([
  [null, 'Not answered'],
  ['2026-11-30T11:59:55.400Z', '0:05'],
  ['2026-11-30T11:56:55.000Z', '3:05'],
  ['2026-11-30T10:00:00.000Z', '2:00:00'],
  // The clock was set back meanwhile.
  ['2026-11-30T12:00:01.000Z', '0:00'],
])('a call that was answered at %s lasted %s', (answeredAt, words) => {
  expect(talkedFor({ answeredAt, endedAt })).toBe(words)
})
