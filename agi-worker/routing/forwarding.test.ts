import { expect, it } from 'vitest'
import { clearingFor } from './forwarding.ts'

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
