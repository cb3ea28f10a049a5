import { expect, test } from 'vitest'
import type { Desk } from '@/lib/contract/board'
import { stateOf } from './desk-state'
import { alice, desk } from './fixtures'

const undisturbed = { ...alice, doNotDisturb: true } as const

test.each<[string, Partial<Desk>, string]>([
  ['registered, and nobody is logged in', {}, 'available'],
  ['somebody is logged in', { session: alice }, 'taken'],
  ['somebody is logged in and does not want to be disturbed', { session: undisturbed }, 'do_not_disturb'],
  ['the same in a call', { session: undisturbed, line: 'in_call' }, 'in_call'],
  ['somebody is logged in and has a call', { session: alice, line: 'in_call' }, 'in_call'],
  ['a call waits', { session: alice, line: 'on_hold' }, 'on_hold'],
  ['it rings', { session: alice, line: 'ringing' }, 'ringing'],
  ['its phone is off, and nobody is logged in', { line: 'unregistered' }, 'unregistered'],
  ['its phone is off, and somebody is logged in', { session: alice, line: 'unregistered' }, 'taken'],
  ['the PBX has not said yet', { line: 'unknown', onPbx: null }, 'unknown'],
  ['the PBX has no such phone', { line: 'unknown', onPbx: false }, 'unknown'],
])('%s', (_, more, state) => expect(stateOf(desk('2001', more))).toBe(state))
