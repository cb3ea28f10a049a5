import { describe, expect, it } from 'vitest'
import type { PbxState } from '@/lib/contract/board'
import { type PbxReport, pbxReportSchema } from '@/lib/contract/pbx-report'
import { countDone, stepStates } from './steps'

const connected: PbxState = { worker: 'running', ami: 'up', ari: 'up', asteriskVersion: '22.3.0', heldPlan: null }
const nothing = { dialplanReadable: true, codes: [], taken: [], deliversForwards: true, missingActions: [] }
const report: PbxReport = pbxReportSchema.parse({
  ...nothing,
  codes: [
    { code: '*11', does: 'login', context: 'app-hotdesk' },
    { code: '*12', does: 'logout', context: 'app-hotdesk' },
  ],
})
const all = { pbx: connected, report, desks: 3, login: {} }

describe('the first steps', () => {
  it('begin with the PBX, and the others wait', () => {
    const states = stepStates({ pbx: { ...connected, worker: 'away' }, report: null, desks: 0, login: null })
    expect(states).toEqual({ pbx: 'now', codes: 'next', desks: 'next', login: 'next' })
    expect(countDone(states)).toBe(0)
  })

  it('are all done when somebody has logged in', () => {
    expect(countDone(stepStates(all))).toBe(4)
  })

  it.each([
    ['pbx', { pbx: { ...connected, ami: 'down' } }],
    ['pbx', { pbx: { ...connected, ari: 'down' } }],
    ['codes', { report: null }],
    ['codes', { report: { ...report, codes: report.codes.slice(0, 1) } }],
    ['desks', { desks: 0 }],
    ['login', { login: null }],
  ] as const)('come back to %s when it is so no more', (step, change) => {
    const states = stepStates({ ...all, ...change })
    expect(states[step]).toBe('now')
    expect(countDone(states)).toBe(3)
  })
})
