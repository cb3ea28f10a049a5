import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { FoundPerson } from '@/lib/contract/search'
import { PeopleFound } from './people-found'

const anna: FoundPerson = {
  ...{ pbx: 'main', extension: '1001', name: 'Anna Archer', hasOwnPhone: true },
  ...{ desk: null, line: null },
}
const desk = { number: '2001', label: 'Room 201', since: '2026-11-02T08:00:00.000Z' }

const says = (person: Partial<FoundPerson>) =>
  renderToStaticMarkup(createElement(PeopleFound, { people: [{ ...anna, ...person }], pbxName: () => '' }))
    // Each browser says times in its own way.
    .replaceAll(/<time[^>]* dateTime="([^"]*)"[^>]*>.*?<\/time>/g, '$1')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('somebody who was searched for', () => {
  test.each([
    ['in_call', 'In a call at their own phone.'],
    ['on_hold', 'In a call at their own phone.'],
    ['ringing', 'Their own phone is ringing.'],
    ['unregistered', 'Their own phone is not registered.'],
    ['idle', 'Not logged in. Calls ring at their own phone.'],
  ] as const)('whose own phone is %s: %s', (ownPhone, sentence) => {
    expect(says({ ownPhone })).toContain(sentence)
  })

  test('of whose own phone nothing is known is not said to be in a call', () => {
    expect(says({})).toContain('Calls ring at their own phone.')
    expect(says({ hasOwnPhone: false })).toContain('They do not have their own phone.')
  })

  test('and is at a desk that no row shows: where, since when, and in a call', () => {
    expect(says({ desk: { ...desk, until: null }, line: 'in_call' })).toContain(
      'At Room 201 (2001) since 2026-11-02T08:00:00.000Z. In a call',
    )
  })

  test('and was at a desk: where, and until when, also while in a call', () => {
    const until = '2026-11-02T16:00:00.000Z'
    expect(says({ desk: { ...desk, until }, ownPhone: 'in_call' })).toContain(
      `In a call at their own phone. Last at Room 201 (2001), until ${until}.`,
    )
  })
})
