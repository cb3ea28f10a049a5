import { expect, test } from 'vitest'
import { beginsWithCode, dialledCodes } from './pbx-report'

const report = {
  ...{ dialplanReadable: true, codes: [], taken: [], deliversForwards: true, missingActions: [] },
  freeDesks: 'can' as const,
}

test('people see the codes that the PBX has, and the usual ones until it has been read', () => {
  const codes = [{ code: '*88', does: 'login' as const, context: 'app-hotdesk' }]
  expect(dialledCodes({ ...report, codes })).toEqual({ login: '*88', logout: '*12', logoutAnywhere: null })
  expect(dialledCodes(null)).toEqual({ login: '*11', logout: '*12', logoutAnywhere: '*12' })
})

test('what begins with a code of the PBX is distinguished from other calls', () => {
  const codes = ['*88', '*89'].map((code) => ({ code, does: 'login' as const, context: 'app-hotdesk' }))
  const begins = (dialled: string[], of: typeof codes | null) =>
    dialled.filter((one) => beginsWithCode(of && { ...report, codes: of }, one))
  expect(begins(['*88', '*8910014711', '*121001', '*97', '1001'], codes)).toEqual(['*88', '*8910014711', '*121001'])
  expect(begins(['*11', '*1110014711', '*12', '*88', '1001'], null)).toEqual(['*11', '*1110014711', '*12'])
})
