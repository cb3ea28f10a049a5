import { expect, it } from 'vitest'
import { pagesFor } from '../shell/pages'

it('the page is offered to those who may read it', () => {
  const roles = ['admin', 'manager', 'front_desk', 'viewer'] as const
  const offered = roles.filter((role) =>
    pagesFor({ name: 'A', role, isGettingStarted: false, newer: null }).some(({ href }) => href === '/reports'),
  )
  expect(offered).toEqual(['admin', 'manager'])
})
