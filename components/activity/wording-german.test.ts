import { expect, test } from 'vitest'
import { forReaders } from '@/e2e/support/readers'
import type { Actor } from '@/lib/contract/actor'
import { type Fact, heldPlanOf } from '@/lib/contract/events'
import { alice, desk, event } from '../board/fixtures'
import { namesFrom } from './names'
import { runSentence } from './run-wording'
import { sentence } from './wording'

forReaders('de')

const desks = [desk('2001', { label: 'Empfang 1', session: alice }), desk('2002', { label: 'Kabine 2' })]
const names = namesFrom(desks, [], [])
const anna: Actor = { kind: 'account', id: 'a', name: 'Anna' }
const atOwnPage: Actor = { kind: 'person', extension: '1001', name: 'Alice Archer' }
const ruleOfNorth: Actor = {
  ...{ kind: 'policy', level: 'location', place: 'Nord', rule: { clock: 'no_call', minutes: 30 } },
}
const started = (from: string | null, displaced: string | null): Fact => ({
  ...{ type: 'session.started', data: { from, displaced, name: 'Alice Archer' } },
})
const ended = (reason: 'logout' | 'forced' | 'automatic'): Fact => ({
  ...{ type: 'session.ended', data: { reason, startedAt: alice.startedAt } },
})

test.each<[string, Fact, Parameters<typeof event>[2]]>([
  ['Alice Archer (1001) hat sich an Empfang 1 angemeldet', started(null, null), {}],
  ['Alice Archer (1001) wurde von Anna an Empfang 1 angemeldet', started(null, null), { actor: anna }],
  [
    'Alice Archer (1001) hat sich auf der eigenen Seite an Empfang 1 angemeldet und hat 1002 abgelöst',
    started(null, '1002'),
    { actor: atOwnPage },
  ],
  ['Alice Archer (1001) ist von Kabine 2 zu Empfang 1 gewechselt', started('2002', null), {}],
  ['Alice Archer (1001) wurde von Anna von Kabine 2 zu Empfang 1 umgesetzt', started('2002', null), { actor: anna }],
  ['Alice Archer (1001) hat sich an Telefon 2009 abgemeldet, gewählt an Empfang 1', ended('logout'), { phone: '2009' }],
  ['Alice Archer (1001) wurde von Anna an Empfang 1 abgemeldet', ended('forced'), { actor: anna }],
  [
    'Alice Archer (1001) wurde automatisch an Empfang 1 abgemeldet: nach 30 Minuten ohne Gespräch, gemäß der Regel für alle am Standort Nord',
    ended('automatic'),
    { actor: ruleOfNorth },
  ],
  [
    'Anmeldung an Empfang 1 abgelehnt: falsche PIN für Alice Archer (1001)',
    { type: 'login.denied', data: { reason: 'wrong_pin' } },
    {},
  ],
  [
    'Reparaturen an 2.000 Telefonen hält die Sicherheitsbremse zurück',
    { type: 'plan.held', data: heldPlanOf(Array.from({ length: 2_000 }, String), []) },
    {},
  ],
  [
    'Anna hat sich im Dashboard angemeldet, von 192.0.2.7 (Firefox unter Linux)',
    { type: 'sign_in.began', data: { name: 'Anna', address: '192.0.2.7', browser: 'Firefox on Linux' } },
    { phone: null, extension: null },
  ],
  [
    'Der Name und die Verbindung der Telefonanlage Nord wurden von Anna geändert',
    { type: 'pbx.changed', data: { fields: ['name', 'connection'] } },
    { pbx: 'Nord', actor: anna },
  ],
])('%s', (expected, fact, more) => expect(sentence(event(1, fact, more), names).text).toBe(expected))

test('many are counted as Germans write it', () => {
  const removed: Fact = { type: 'phone.removed', data: {} }
  const run = { event: event(9, removed, { actor: anna }), count: 2_000, since: 9 }
  expect(runSentence(run, names).text).toBe('Anna hat 2.000 Telefone entfernt')
})
