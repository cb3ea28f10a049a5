import { describe, expect, it } from 'vitest'
import { decideLogin, type LoginQuestion, type OpenSession } from './decide.ts'

const session = (extension: string, phone: string): OpenSession => ({
  id: `${extension}@${phone}`,
  extension,
  phone,
  name: '',
  startedAt: new Date(0),
})

const question = (change: Partial<LoginQuestion> = {}): LoginQuestion => ({
  phone: '2001',
  extension: '1001',
  phoneInPool: true,
  phoneOnPbx: true,
  personExists: true,
  pinDenial: null,
  accessRefusal: null,
  seen: { atPhone: null, ofExtension: null },
  ...change,
})

const refused = {
  denial: 'number_excluded',
  by: { kind: 'never_hot_desks', number: '1001' },
} as const

describe('decideLogin', () => {
  it('lets a person take a free phone', () => {
    expect(decideLogin(question())).toEqual({ allowed: true, repeat: null, ends: [] })
  })

  it('ends the session a person moves from', () => {
    const elsewhere = session('1001', '2002')
    expect(decideLogin(question({ seen: { atPhone: null, ofExtension: elsewhere } }))).toMatchObject({
      ends: [{ session: elsewhere, reason: 'moved' }],
    })
  })

  it('ends the session of the person who held the phone', () => {
    const other = session('1002', '2001')
    expect(decideLogin(question({ seen: { atPhone: other, ofExtension: null } }))).toMatchObject({
      ends: [{ session: other, reason: 'taken_over' }],
    })
  })

  it('ends both when a person moves to an occupied phone', () => {
    const seen = { atPhone: session('1002', '2001'), ofExtension: session('1001', '2002') }
    expect(decideLogin(question({ seen }))).toMatchObject({ ends: [{ reason: 'moved' }, { reason: 'taken_over' }] })
  })

  it('confirms a repeated login and changes nothing', () => {
    const here = session('1001', '2001')
    expect(decideLogin(question({ seen: { atPhone: here, ofExtension: here } }))).toEqual({
      allowed: true,
      repeat: here,
    })
  })

  it.each([
    ['phone_not_in_pool', { phoneInPool: false, personExists: false }],
    ['phone_not_on_pbx', { phoneOnPbx: false }],
    ['unknown_extension', { personExists: false, pinDenial: 'no_mailbox' }],
    ['wrong_pin', { pinDenial: 'wrong_pin' }],
    ['no_mailbox', { pinDenial: 'no_mailbox' }],
    ['no_pin', { pinDenial: 'no_pin' }],
    ['wrong_pin', { pinDenial: 'wrong_pin', accessRefusal: refused }],
  ] as const)('denies %s', (denial, change) => {
    expect(decideLogin(question(change))).toEqual({ allowed: false, refusal: { denial, by: null } })
  })

  it('denies what a rule of access does not allow, and says which', () => {
    expect(decideLogin(question({ accessRefusal: refused }))).toEqual({ allowed: false, refusal: refused })
  })

  it('asks for the PIN again at the same phone', () => {
    const here = session('1001', '2001')
    const seen = { atPhone: here, ofExtension: here }
    expect(decideLogin(question({ pinDenial: 'wrong_pin', seen }))).toMatchObject({ refusal: { denial: 'wrong_pin' } })
  })
})
