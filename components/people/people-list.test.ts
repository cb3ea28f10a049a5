import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FoundPerson } from '@/lib/contract/search'
import { PeopleList } from './people-list'

const anna = { pbx: 'main', extension: '1001', name: 'Anna Archer', hasOwnPhone: true, desk: null, line: null }

const says = (person: FoundPerson) =>
  renderToStaticMarkup(createElement(PeopleList, { people: [person], text: '', pbxName: () => '' }))

test('the list of people says who is in a call at their own phone', () => {
  expect(says({ ...anna, ownPhone: 'in_call' })).toContain('In a call')
  expect(says(anna)).not.toContain('In a call')
})
