import { describe, expect, it } from 'vitest'
import type { Entries, EntryName } from '../../pbx/entries.ts'
import { clearingFor, setAsideFor } from './forwarding.ts'

it('clears forwarding and DND of both sides, and the lamps of every device involved', () => {
  expect(clearingFor('1001', '2001', ['1001', '9001'])).toEqual({
    entries: ['CF/1001', 'CFB/1001', 'CFU/1001', 'DND/1001', 'CF/2001', 'CFB/2001', 'CFU/2001', 'DND/2001'],
    states: [
      'Custom:CF1001',
      'Custom:DND1001',
      'Custom:CF2001',
      'Custom:DND2001',
      'Custom:DEVCF2001',
      'Custom:DEVDND2001',
      'Custom:DEVCF1001',
      'Custom:DEVDND1001',
      'Custom:DEVCF9001',
      'Custom:DEVDND9001',
    ],
  })
})

describe('what is remembered of it', () => {
  const facts = new Map<EntryName, string | null>([
    ['CF/1001', '1003'],
    ['CFB/1001', null],
    ['DND/2001', 'YES'],
    ['CustomDevstate/CF1001', 'BUSY'],
    ['CustomDevstate/DEVCF9001', 'BUSY'],
    ['CustomDevstate/DEVDND2001', 'BUSY'],
    ['CustomDevstate/DND1001', 'NOT_INUSE'],
  ])
  const named = (extension: string, phone: string, own: string[], known: Entries) =>
    setAsideFor(extension, phone, own, known).map(({ number, name, value }) => `${number}: ${name} = ${value}`)

  it('is what is on, of each side its own, with the lamps as they are', () => {
    expect(named('1001', '2001', ['1001', '9001'], facts)).toEqual([
      '1001: CF/1001 = 1003',
      '1001: CustomDevstate/CF1001 = BUSY',
      '1001: CustomDevstate/DEVCF9001 = BUSY',
      '2001: DND/2001 = YES',
      '2001: CustomDevstate/DEVDND2001 = BUSY',
    ])
  })

  it('is once what it is for somebody at their own phone', () => {
    expect(named('2001', '2001', ['2001'], facts)).toEqual([
      '2001: DND/2001 = YES',
      '2001: CustomDevstate/DEVDND2001 = BUSY',
    ])
  })

  it('is never the forward that brings calls to a desk', () => {
    expect(named('1001', '2001', [], new Map([['CF/1001', 'HD1001']]))).toEqual([])
  })
})
