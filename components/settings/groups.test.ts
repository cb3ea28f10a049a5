import { expect, it } from 'vitest'
import { settingsGroups } from '@/lib/contract/settings'
import { findSettings, settingsPageOf, settingsPages } from './groups'

const found = (search: string) => findSettings(search).map(({ page, finds }) => [page.id, ...finds])

it('without a search all pages are listed', () => {
  expect(found(' ')).toEqual(settingsPages.map(({ id }) => [id]))
})

it.each([
  ['message lamp', [['following', 'Message lamp']]],
  ['LAMP', [['following', 'Message lamp']]],
  ['trivial pins', [['pins', 'Trivial PINs']]],
  ['tokens', [['tokens', 'Bearer tokens']]],
  ['nothing of the kind', []],
])('%s is found where it is set', (search, expected) => {
  expect(found(search)).toEqual(expected)
})

it('a page has its own address', () => {
  expect(new Set(settingsPages.map(({ id }) => id)).size).toBe(settingsPages.length)
  expect(settingsPageOf('pins')).toMatchObject({ title: 'PINs' })
  expect(settingsPageOf('nowhere')).toBeNull()
})

it('every group of settings has a page; that of access is a separate page', () => {
  const shown = settingsPages.flatMap(({ groups }) => [...groups])
  expect([...shown, 'access'].toSorted()).toEqual(Object.keys(settingsGroups).toSorted())
})
