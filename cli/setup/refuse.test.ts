import { expect, it } from 'vitest'
import type { Facts } from './facts.ts'
import { refuseUndoWithoutWorker } from './refuse.ts'

/** Somebody is logged in, and the worker is stopped. */
const stranded: Facts = {
  version: '1.2.3',
  freePbx: null,
  asterisk: null,
  postgres: { isInstalled: true, hasRole: true, hasDatabase: true },
  settings: {},
  database: { hasTables: true, hasAdministrator: true, holdsPhones: true },
  services: { isSystemd: true, isEnabled: true, isRunning: false, isWithoutWorker: false },
  remote: { hasKeys: false, hasScript: false },
}

it('takes nothing back while people are logged in and no worker gives their phones back', () => {
  expect(() => refuseUndoWithoutWorker(stranded)).toThrow('the worker, which gives phones back, does not run')
})

it.each<[what: string, other: Partial<Facts>]>([
  ['the worker runs', { services: { ...stranded.services, isRunning: true } }],
  ['another host has the worker', { services: { ...stranded.services, isWithoutWorker: true } }],
  ['nobody is logged in', { database: { hasTables: true, hasAdministrator: true, holdsPhones: false } }],
  ['no database answers', { database: null }],
  ['it was taken back already', { settings: null }],
])('goes on where %s', (_what, other) => {
  expect(() => refuseUndoWithoutWorker({ ...stranded, ...other })).not.toThrow()
})
