import { expect, it } from 'vitest'
import { settingsSchema } from '../../lib/contract/settings.ts'
import type { RoutedSession } from '../adapters/postgres/store.ts'
import { devicesOf, type EntryName } from '../../pbx/entries.ts'
import { stateOf } from './load.ts'
import { partsOf } from './parts.ts'

type Originals = Map<EntryName, string | null>

const session = (phone: string, extension: string): RoutedSession => ({
  ...{ id: `${extension}@${phone}`, phone, extension, open: true },
  ...{ appliedAt: new Date(), appliedUnder: null, settled: true },
})

/** So many that each part is full of them. */
const others = Array.from({ length: 600 }, (_, index) => session(String(7_000 + index), String(8_000 + index)))

function together(
  sessions: readonly RoutedSession[],
  ringOwnDevices: boolean,
  originals: Originals = new Map(),
): boolean {
  const [first, ...more] = sessions
  const all = first ? [first, ...others, ...more] : []
  const settings = settingsSchema.parse({ ringOwnDevices })
  const parts = partsOf(stateOf({ settings, sessions: all, originals, setAside: [], restricted: new Set() }))
  expect(parts.flatMap((part) => part.sessions)).toHaveLength(all.length)
  return parts.some((part) => sessions.every((one) => part.sessions.includes(one)))
}

it('keeps a row of people together who sit at each other’s phones', () => {
  expect(together([session('2001', '1001'), session('2002', '2001'), session('2003', '2002')], false)).toBe(true)
})

it('does not keep people together who have nothing to do with each other', () => {
  expect(together([session('2001', '1001'), session('2002', '1002')], false)).toBe(false)
})

it('keeps the holder of a person’s own device together with that person, where own devices ring', () => {
  const originals: Originals = new Map([[devicesOf('1001'), '1001&2002']])
  const both = [session('2001', '1001'), session('2002', '1002')]
  expect(together(both, true, originals)).toBe(true)
  expect(together(both, false, originals)).toBe(false)
})
