import { describe, expect, test } from 'vitest'
import { does } from './seat-dialog'

const ben = { pbx: 'main', extension: '1002', name: 'Ben Baker', at: null }
const anna = { extension: '1001', name: 'Anna Archer' }

describe('the button that logs somebody in', () => {
  test('says who is logged out for it', () => {
    expect(does(ben, anna)).toBe('Log Anna Archer out and log Ben Baker in')
    expect(does({ ...ben, at: 'Room 201 (2001)' }, anna)).toBe('Log Anna Archer out and move Ben Baker')
    expect(does({ ...ben, name: '' }, { ...anna, name: '' })).toBe('Log 1001 out and log 1002 in')
  })

  test('says only what it does where nobody is', () => {
    expect(does(null, null)).toBe('Log in')
    expect(does(ben, null)).toBe('Log in')
    expect(does({ ...ben, at: 'Room 201 (2001)' }, null)).toBe('Move')
  })
})
