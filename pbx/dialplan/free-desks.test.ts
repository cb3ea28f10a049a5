import { describe, expect, it } from 'vitest'
import { freeDesksIn } from './free-desks.ts'

const step = (application: string, data: string) => ({ extension: 's', application, data })
const looks = step('ExecIf', '$["${DB(EDEVICE/${HOTDESKEXTEN}/user)}"="DummyUser"]?Set(HOTDESKCALL=1)')
const ordinary = [step('Set', 'EMERGENCYROUTE='), step('Set', 'OUTNUM=112'), step('Goto', 'outside,112,1')]

describe('free desks can be held to internal and emergency calls', () => {
  it.each([
    ['FreePBX with an emergency route', [looks], [...ordinary, step('Set', 'EMERGENCYROUTE=YES')], 'can'],
    ['the reference dialplan', [looks], [...ordinary, step('Goto', 'emergency,${EXTEN},1')], 'can'],
    ['a dialplan in which emergency numbers go out like others', [looks], ordinary, 'no_emergency_route'],
    ['a dialplan without the term', [step('NoOp', '')], [step('Set', 'EMERGENCYROUTE=YES')], 'no_term'],
    ['a dialplan without those contexts', [], [], 'no_term'],
  ])('%s', (_, terms, steps, says) => {
    expect(freeDesksIn(terms, steps)).toBe(says)
  })
})
