import { describe, expect, it } from 'vitest'
import { brakeTrips, bySession, describe as inWords, planRepairs, without } from './plan.ts'

const wanted = {
  entries: new Map([
    ['AMPUSER/1001/device', '2001'],
    ['AMPUSER/2001/device', null],
    ['DEVICE/2001/user', '1001'],
  ] as const),
  hints: new Map([['1001', ['PJSIP/2001']]]),
}

const plan = planRepairs(wanted, {
  entries: new Map([
    ['AMPUSER/1001/device', '2001&1001'],
    ['DEVICE/2001/user', '1001'],
  ]),
  hints: new Map([['1001', 'PJSIP/1001']]),
})

describe('planRepairs', () => {
  it('is empty when the PBX holds what it should', () => {
    const held = { entries: wanted.entries, hints: new Map([['1001', 'PJSIP/2001']]) }
    expect(planRepairs(wanted, held)).toEqual({ entries: [], hints: [] })
  })

  it('names what was found and what is wanted, and takes a missing entry for null', () => {
    expect(inWords(plan)).toEqual([
      { entry: 'AMPUSER/1001/device', found: '2001&1001', wanted: '2001' },
      { entry: 'hint 1001', found: 'PJSIP/1001', wanted: 'PJSIP/2001' },
    ])
  })
})

describe('without', () => {
  it('leaves out what concerns these numbers', () => {
    expect(without(plan, new Set(['1001']))).toEqual({ entries: [], hints: [] })
    expect(without(plan, new Set(['2001']))).toEqual(plan)
  })
})

describe('bySession', () => {
  it('gives each session its part', () => {
    const session = { extension: '1001', phone: '2001' }
    expect([...bySession(plan, [session]).keys()]).toEqual([session])
    expect([...bySession(plan, []).keys()]).toEqual([null])
  })

  it('distinguishes phone and person where somebody holds the phone of a person who is logged in elsewhere', () => {
    const away = { extension: '2001', phone: '2002' }
    const here = { extension: '1001', phone: '2001' }
    const entries = [
      { name: 'DEVICE/2001/user', found: '2001', wanted: '1001' },
      { name: 'AMPUSER/2001/device', found: '2001', wanted: '2002' },
    ] as const
    const parts = bySession({ entries: [...entries], hints: [] }, [away, here])
    expect(parts.get(here)?.entries).toEqual([entries[0]])
    expect(parts.get(away)?.entries).toEqual([entries[1]])
  })
})

describe('brakeTrips', () => {
  const settings = { ringOwnDevices: false, brakeShare: 0.5, brakePhones: 5 }
  it.each([
    [0, 8, false],
    [4, 4, false],
    [4, 8, false],
    [5, 8, true],
    [5, 10, false],
    [6, 10, true],
  ])('%i phones of a pool of %i: %s', (phones, pool, trips) => {
    expect(brakeTrips(phones, pool, settings)).toBe(trips)
  })
})
