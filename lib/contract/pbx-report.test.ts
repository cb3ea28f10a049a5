import { expect, test } from 'vitest'
import { dialledCodes } from './pbx-report'

const report = {
  ...{ dialplanReadable: true, codes: [], taken: [], deliversForwards: true, missingActions: [] },
  freeDesks: 'can' as const,
}

test('people are told the codes that the PBX has, and the usual ones until it has been read', () => {
  const codes = [{ code: '*88', does: 'login' as const, context: 'app-hotdesk' }]
  expect(dialledCodes({ ...report, codes })).toEqual({ login: '*88', logout: '*12', logoutAnywhere: null })
  expect(dialledCodes(null)).toEqual({ login: '*11', logout: '*12', logoutAnywhere: '*12' })
})
