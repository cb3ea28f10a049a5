import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OwnStore } from '../../../e2e/support/test-store.ts'
import { loadDevices, saveDevices } from './devices.ts'
import { loadDoNotDisturb, saveDoNotDisturb } from './do-not-disturb.ts'
import { type KnownPerson, loadPeople, savePeople } from './people.ts'
import { Store } from './store.ts'

// Two PBXs have the same numbers more often than not.
let store: OwnStore
let north: Store

beforeAll(async () => {
  store = await OwnStore.start()
  await store.db.pbx.create({ data: { id: 'north', name: 'North' } })
  north = new Store(store.db, 'north')
})
afterAll(() => store.close())

const person = (name: string): KnownPerson => ({
  ...{ extension: '1001', name, mailbox: 'present', pin: 'good', devices: ['1001'] },
})

describe('what a PBX has is written for it alone, and the same numbers of another one stay', () => {
  it('devices', async () => {
    const none = new Map<string, string>()
    const [here, there] = [new Map([['2001', 'PJSIP/2001']]), new Map([['2001', 'PJSIP/north-2001']])]
    await saveDevices(north, none, there)
    await saveDevices(store, none, here)
    expect(await loadDevices(store)).toEqual(here)
    expect(await loadDevices(north)).toEqual(there)

    const changed = new Map([['2001', 'SIP/2001']])
    await saveDevices(store, here, changed)
    expect(await loadDevices(store)).toEqual(changed)
    expect(await loadDevices(north)).toEqual(there)

    await saveDevices(store, changed, none)
    expect(await loadDevices(store)).toEqual(none)
    expect(await loadDevices(north)).toEqual(there)
  })

  it('people', async () => {
    const [alice, nora, renamed] = [person('Alice Archer'), person('Nora North'), person('Alice Baker')]
    await savePeople(north, [nora], [])
    await savePeople(store, [alice], [])
    expect(await loadPeople(store)).toEqual([alice])
    expect(await loadPeople(north)).toEqual([nora])

    await savePeople(store, [renamed], [])
    expect(await loadPeople(store)).toEqual([renamed])
    expect(await loadPeople(north)).toEqual([nora])

    await savePeople(store, [], ['1001'])
    expect(await loadPeople(store)).toEqual([])
    expect(await loadPeople(north)).toEqual([nora])
  })

  it('who does not want to be disturbed', async () => {
    const [nobody, alice] = [new Set<string>(), new Set(['1001'])]
    await saveDoNotDisturb(north, nobody, alice)
    expect(await loadDoNotDisturb(store)).toEqual(nobody)
    await saveDoNotDisturb(store, nobody, alice)
    expect(await loadDoNotDisturb(store)).toEqual(alice)

    await saveDoNotDisturb(store, alice, nobody)
    expect(await loadDoNotDisturb(store)).toEqual(nobody)
    expect(await loadDoNotDisturb(north)).toEqual(alice)
  })
})

describe('phones of which the PBX has not said what rings them', () => {
  beforeEach(() => store.db.phone.deleteMany())

  it('are those of this PBX', async () => {
    const phones = [['main', '2001'], ['main', '2002'], ['north', '2001'], ['north', '2003']] as const // prettier-ignore
    await store.db.phone.createMany({ data: phones.map(([pbxId, number]) => ({ pbxId, number })) })
    await store.savePhoneStates([['2001', state('PJSIP/2001')]])
    expect(await store.phonesWithoutDial()).toEqual(['2002'])
    expect((await north.phonesWithoutDial()).toSorted()).toEqual(['2001', '2003'])
  })

  it('include those that the PBX does not know', async () => {
    await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
    await store.savePhoneStates([['2001', state(null)]])
    expect(await store.phonesWithoutDial()).toEqual(['2001'])
  })
})

const state = (dial: string | null) => ({
  ...{ dial, deviceState: 'NOT_INUSE', hasEmergencyCid: true, hasMailbox: true },
})
