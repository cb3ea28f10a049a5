import { describe, expect, it } from 'vitest'
import type { EntryName } from '../../pbx/entries.ts'
import { deskEntries, type DeskWish, factsOfDesk, urgentEntries } from './free-desk.ts'

type Facts = [EntryName, string | null][]

/** Desk 2001 as FreePBX has it. */
const desk: Facts = [
  ['DEVICE/2001/dial', 'PJSIP/2001'],
  ['DEVICE/2001/type', 'fixed'],
  ['DEVICE/2001/emergency_cid', '<5559201>'],
  ['AMPUSER/2001/cidname', 'North 1'],
  ['AMPUSER/2001/cidnum', '2001'],
]
const restricted: Facts = [
  ['HOTDESK/2001/free', 'internal_and_emergency'],
  ['EDEVICE/2001/emergency_cid', '<5559201>'],
  ['EDEVICE/2001/location', 'North 1'],
  ['EDEVICE/2001/cid', '2001'],
  ['EDEVICE/2001/user', 'DummyUser'],
]
const gone: Facts = [
  ['EDEVICE/2001/user', null],
  ['EDEVICE/2001/emergency_cid', null],
  ['EDEVICE/2001/location', null],
  ['EDEVICE/2001/cid', null],
  ['HOTDESK/2001/free', null],
]
const administrators: Facts = [
  ['EDEVICE/2001/user', 'DummyUser'],
  ['EDEVICE/2001/type', 'fixed'],
]

const entries = (wish: DeskWish, ...changes: Facts) => deskEntries('2001', wish, new Map([...desk, ...changes]))

describe('a free desk that calls inside and emergency numbers alone', () => {
  it('is an emergency device of FreePBX, with its own emergency caller ID before anything is forbidden', () => {
    expect(entries('restricted')).toEqual(restricted)
  })

  it.each<[string, Facts, [EntryName, string | null]]>([
    [
      'whose emergency caller ID has changed',
      [['DEVICE/2001/emergency_cid', '<5559>']],
      ['EDEVICE/2001/emergency_cid', '<5559>'],
    ],
    ['without an emergency caller ID', [['DEVICE/2001/emergency_cid', null]], ['EDEVICE/2001/emergency_cid', null]],
    ['without a name', [['AMPUSER/2001/cidname', '']], ['EDEVICE/2001/location', '2001']],
    ['that shows another number inside', [['AMPUSER/2001/cidnum', '77']], ['EDEVICE/2001/cid', '77']],
  ])('%s', (_, changes, entry) => {
    expect(entries('restricted', ...restricted, ...changes)).toContainEqual(entry)
  })

  it('keeps everything but the restriction while somebody is there, so that a login writes one entry more', () => {
    expect(entries('lifted', ...restricted)).toEqual([['EDEVICE/2001/user', null]])
    expect(factsOfDesk('2001', 'lifted')).toHaveLength(3)
  })

  it('is given back with nothing left, the restriction first', () => {
    expect(entries('ordinary', ...restricted)).toEqual(gone)
  })
})

describe('a restricted desk that an administrator makes an emergency device loses what is ours alone', () => {
  it.each(['restricted', 'ordinary'] as const)('to be %s', (wish) => {
    expect(entries(wish, ...restricted, ['EDEVICE/2001/type', 'fixed'])).toEqual([
      ['EDEVICE/2001/cid', null],
      ['HOTDESK/2001/free', null],
    ])
  })

  it('and nothing while somebody is there', () => {
    expect(entries('lifted', ...restricted, ['EDEVICE/2001/type', 'fixed'])).toEqual([])
  })
})

describe('a desk is left alone', () => {
  it.each<[string, DeskWish, Facts]>([
    ['that was never restricted', 'ordinary', []],
    ['with somebody there, that was never restricted', 'lifted', []],
    ['that is an emergency device of the administrator’s own', 'restricted', administrators],
    ['that is one, and is to be ordinary', 'ordinary', administrators],
    ['that is one, with somebody there', 'lifted', administrators],
    ['that somebody else has restricted by hand', 'restricted', [['EDEVICE/2001/user', 'DummyUser']]],
    ['where people log in in FreePBX’s own way', 'restricted', [['DEVICE/2001/type', 'adhoc']]],
    ['that the PBX does not know', 'restricted', [['DEVICE/2001/dial', null]]],
  ])('%s', (_, wish, changes) => {
    expect(entries(wish, ...changes)).toEqual([])
  })
})

describe('no brake holds back', () => {
  const urgent = (wish: DeskWish, ...changes: Facts) => {
    const facts = new Map([...desk, ...changes])
    return [...urgentEntries(new Map(deskEntries('2001', wish, facts)), facts)]
  }

  it('the emergency caller ID of a restricted desk', () => {
    expect(urgent('restricted', ...restricted)).toEqual(['EDEVICE/2001/emergency_cid'])
  })

  it('that a desk is given back', () => {
    expect(urgent('ordinary', ...restricted)).toEqual(gone.map(([name]) => name))
  })

  it('anything else', () => {
    expect([...urgent('restricted'), ...urgent('lifted', ...restricted)]).toEqual([])
  })
})

it('a desk that can be restricted no more is given back', () => {
  expect(entries('restricted', ...restricted, ['DEVICE/2001/type', 'adhoc'])).toEqual(gone)
})

it('nothing that FreePBX has of the desk is written', () => {
  const written = (['restricted', 'lifted', 'ordinary'] as const).flatMap((wish) => entries(wish, ...restricted))
  expect(written.filter(([name]) => /^(DEVICE|AMPUSER)\//.test(name))).toEqual([])
})
