import { describe, expect, it } from 'vitest'
import { type Absence, absenceFrom, type OwnedDesk, returning } from './decide.ts'

// Anna (1001) owns desk 2001; Bob (1002) is somebody else. The rows are those of docs/decisions/0037-desks-with-an-owner.md.
const free: OwnedDesk = { phone: '2001', owner: '1001', holder: null, ownerAt: null, last: null }

const last = (extension: string, phone: string, endReason: string) => ({
  ...free,
  last: { phone, extension, endReason },
})

describe('the owner of a desk', () => {
  it.each<[string, OwnedDesk, Absence | null]>([
    ['is there at once when the desk is free and was nobody’s since', free, null],
    ['waits while a guest is there', { ...free, holder: '1002' }, 'held'],
    ['stays where they are logged in', { ...free, ownerAt: '2002' }, 'elsewhere'],
    ['waits for both', { ...free, holder: '1002', ownerAt: '2002' }, 'held'],
    ['is back when the guest has logged out', last('1002', '2001', 'logout'), null],
    ['is back when the guest has moved on', last('1002', '2001', 'moved'), null],
    ['is back when the guest was logged out on the board', last('1002', '2001', 'forced'), null],
    ['is back when a clock has ended the guest’s session', last('1002', '2001', 'automatic'), null],
    ['is back when a clock has ended their own session', last('1001', '2001', 'automatic'), null],
    ['is back when they have logged out elsewhere', last('1001', '2002', 'logout'), null],
    ['is back when they were logged out elsewhere', last('1001', '2002', 'forced'), null],
    ['is back when their seat elsewhere was taken over', last('1001', '2002', 'taken_over'), null],
    ['is back when the desk elsewhere was removed', last('1001', '2002', 'phone_removed'), null],
    ['stays out who has dialled *12 at their own desk', last('1001', '2001', 'logout'), 'left'],
    ['stays out who was logged out there on the board', last('1001', '2001', 'forced'), 'left'],
    ['is not brought back to a desk that is being removed', last('1001', '2001', 'phone_removed'), 'leaves_pool'],
    ['nor is it when a guest was there', last('1002', '2001', 'phone_removed'), 'leaves_pool'],
  ])('%s', (_what, desk, absence) => {
    expect(absenceFrom(desk)).toBe(absence)
  })

  it('comes back to one desk, should the database have two of theirs', () => {
    const second = { ...free, phone: '2002' }
    expect(returning([{ ...free, holder: '1002' }, second])).toEqual([second])
    expect(returning([free, second])).toEqual([free])
  })
})
