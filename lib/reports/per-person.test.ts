import { expect, it } from 'vitest'
import type { Rights } from '@/lib/verbs/permissions'
import { mayReadPeople, mayReadReports } from './per-person'

const role = (name: 'admin' | 'manager' | 'front_desk' | 'viewer'): Rights => ({ kind: 'role', role: name })
const token = (...scopes: string[]): Rights => ({ kind: 'scopes', scopes })
const commandLine: Rights = { kind: 'everything' }

it.each([
  [role('admin'), { nobody: false, admins: true, managers: true }],
  [role('manager'), { nobody: false, admins: false, managers: true }],
  [role('front_desk'), { nobody: false, admins: false, managers: false }],
  [role('viewer'), { nobody: false, admins: false, managers: false }],
  [token('admin'), { nobody: false, admins: true, managers: true }],
  [token('board', 'sessions', 'pool'), { nobody: false, admins: false, managers: false }],
  [commandLine, { nobody: false, admins: true, managers: true }],
] as const)('who may read of single people: %j', (rights, wanted) => {
  for (const perPerson of ['nobody', 'admins', 'managers'] as const)
    expect(mayReadPeople(rights, perPerson), perPerson).toBe(wanted[perPerson])
})

it('reports are for administrators and managers', () => {
  const roles = ['admin', 'manager', 'front_desk', 'viewer'] as const
  expect(roles.filter(mayReadReports)).toEqual(['admin', 'manager'])
})
