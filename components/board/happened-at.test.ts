import { expect, it } from 'vitest'
import { desk, event } from './fixtures'
import { happenedAt } from './happened-at'

const comes = (phone: string | null, from: string | null = null, pbx = 'main') =>
  event(1, { type: 'session.started', data: { from, displaced: null, name: 'Alice Archer' } }, { phone, pbx })

it.each([
  ['somebody comes there', comes('2001'), true],
  ['somebody goes from there to another desk', comes('2002', '2001'), true],
  ['something happens at no desk', comes(null), true],
  ['somebody comes elsewhere', comes('2002'), false],
  ['somebody comes to the desk of that number on another PBX', comes('2001', null, 'north'), false],
])('%s', (_what, happened, isThere) => {
  expect(happenedAt([desk('2001')])(happened)).toBe(isThere)
})
