import { describe, expect, it } from 'vitest'
import { hintText } from './hint.ts'

describe('hintText', () => {
  it.each([
    [
      'FreePBX’s usual form',
      'PJSIP/1001&Custom:DND1001,CustomPresence:1001',
      'PJSIP/2001&Custom:DND1001,CustomPresence:1001',
    ],
    ['FreePBX without device states', 'PJSIP/1001,CustomPresence:1001', 'PJSIP/2001,CustomPresence:1001'],
    [
      'what Apply Config leaves of a held desk',
      '&Custom:DND1001,CustomPresence:1001',
      'PJSIP/2001&Custom:DND1001,CustomPresence:1001',
    ],
    ['a plain one', 'PJSIP/1001', 'PJSIP/2001'],
    ['none', '', 'PJSIP/2001&Custom:DND1001,CustomPresence:1001'],
  ])('%s', (_, present, wanted) => {
    expect(hintText('1001', ['PJSIP/2001'], present)).toBe(wanted)
    expect(hintText('1001', ['PJSIP/2001'], wanted)).toBe(wanted)
  })
})
