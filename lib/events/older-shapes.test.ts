import { describe, expect, it } from 'vitest'
import { inTodaysShape } from './older-shapes'

const changes = Array.from({ length: 50 }, (_, index) => {
  return { entry: `DEVICE/${2000 + index}/user`, found: null, wanted: '1001' }
})
const phones = Array.from({ length: 30 }, (_, index) => String(2000 + index))

describe('an event that an earlier version wrote', () => {
  it.each([
    ['drift.repaired', { changes }, { changeCount: 50, changes: changes.slice(0, 20) }],
    [
      'plan.held',
      { phones, changes },
      { phoneCount: 30, phones: phones.slice(0, 20), changeCount: 50, changes: changes.slice(0, 20) },
    ],
  ])('is read with counts and the first few: %s', (type, data, today) => {
    expect(inTodaysShape({ type, version: 1, data })).toEqual({ type, version: 2, data: today })
  })

  it.each([
    ['of a type that has not changed', { type: 'session.ended', version: 1, data: { reason: 'logout' } }],
    ['that this version wrote', { type: 'plan.held', version: 2, data: { phones: [], phoneCount: 0 } }],
    ['that nobody can read', { type: 'plan.held', version: 1, data: { phones: 'many' } }],
  ])('stays as it is: one %s', (_, event) => expect(inTodaysShape(event)).toBe(event))
})
