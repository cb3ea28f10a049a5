import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LampRounds } from './lamp-rounds.ts'

let shown: string[][]
let failing: Set<string>
let rounds: LampRounds

// `pause` of timers/promises is not one of the timers that vitest can replace: these tests take real tenths of seconds.
beforeEach(() => {
  shown = []
  failing = new Set()
  rounds = new LampRounds((phones) => {
    shown.push([...phones])
    return Promise.resolve(phones.filter((phone) => failing.has(phone)))
  })
})
afterEach(() => rounds.stop())

it('those who come at once are looked after together, each once', async () => {
  for (const phone of ['2001', '2002', '2001']) rounds.look(phone)
  await vi.waitFor(() => expect(shown).toEqual([['2001', '2002']]))
})

it('many take turns of 25', async () => {
  for (let phone = 2001; phone <= 2060; phone++) rounds.look(String(phone))
  await vi.waitFor(() => expect(shown.map(({ length }) => length)).toEqual([25, 25, 10]), 3_000)
})

it('what did not work is tried again, also when nobody asks for it', async () => {
  failing.add('2001')
  rounds.look('2001')
  rounds.look('2002')
  await vi.waitFor(() => expect(shown).toEqual([['2001', '2002'], ['2001']]), 3_000)
})

it('nobody else waits for that', async () => {
  failing.add('2001')
  rounds.look('2001')
  await vi.waitFor(() => expect(shown).toHaveLength(1))
  rounds.look('2002')
  await vi.waitFor(() => expect(shown).toEqual([['2001'], ['2002']]), 500)
})

it('after the end nothing begins', async () => {
  rounds.look('2001')
  await rounds.stop()
  rounds.look('2002')
  expect(shown.flat()).not.toContain('2002')
})
