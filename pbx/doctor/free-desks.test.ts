import { describe, expect, it } from 'vitest'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import { checkFreeDesks } from './free-desks.ts'

const report = (freeDesks: PbxReport['freeDesks']): PbxReport => ({
  ...{ dialplanReadable: true, codes: [], taken: [], deliversForwards: true, missingActions: [] },
  freeDesks,
})

describe('doctor', () => {
  it.each([[[]], [['everything' as const]]])('has nothing to say while free desks may do everything: %j', (chosen) => {
    expect(checkFreeDesks(report('no_term'), chosen)).toEqual([])
  })

  it('says that free desks are held to what was chosen', () => {
    expect(checkFreeDesks(report('can'), ['internal_and_emergency'])).toMatchObject([{ status: 'ok' }])
  })

  it('warns where the PBX cannot, with the reason', () => {
    expect(checkFreeDesks(report('no_emergency_route'), ['everything', 'internal_and_emergency'])).toMatchObject([
      { status: 'warning', found: expect.stringContaining('no outbound route for emergency calls') as string },
    ])
  })
})
