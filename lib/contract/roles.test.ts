import { expect, it } from 'vitest'
import { mayAct, roleSchema } from './roles'

it.each([
  { role: 'admin', needed: null, may: true },
  { role: 'admin', needed: 'front_desk', may: true },
  { role: 'admin', needed: 'admin', may: true },
  { role: 'front_desk', needed: null, may: true },
  { role: 'front_desk', needed: 'front_desk', may: true },
  { role: 'front_desk', needed: 'admin', may: false },
] as const)('$role may do what needs $needed: $may', ({ role, needed, may }) => {
  expect(mayAct(role, needed)).toBe(may)
})

it('knows these roles; another one needs its rows above', () => {
  expect(roleSchema.options).toEqual(['admin', 'manager', 'front_desk', 'viewer'])
})
