import { expect, it } from 'vitest'
import type { Facts } from './facts.ts'
import { refuseUndoWithoutWorker } from './refuse.ts'

const facts = (isRunning: boolean, holdsPhones: boolean | null): Facts => ({
  version: '1.2.3',
  freePbx: null,
  asterisk: null,
  postgres: { isInstalled: true, hasRole: true, hasDatabase: true },
  settings: {},
  database: holdsPhones === null ? null : { hasTables: true, hasAdministrator: true, holdsPhones },
  services: { isSystemd: true, isEnabled: true, isRunning },
  remote: { hasKeys: false, hasScript: false },
})

it('takes nothing back while people are logged in and no worker gives their phones back', () => {
  expect(() => refuseUndoWithoutWorker(facts(false, true))).toThrow('the worker, which gives phones back, does not run')
})

it.each([
  ['the worker runs', true, true],
  ['nobody is logged in', false, false],
  ['there is no database', false, null],
])('goes on where %s', (_what, isRunning, holdsPhones) => {
  expect(() => refuseUndoWithoutWorker(facts(isRunning, holdsPhones))).not.toThrow()
})
