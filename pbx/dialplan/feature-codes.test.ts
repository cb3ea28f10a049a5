import { describe, expect, it } from 'vitest'
import { type Dialplan, featureCodes, type Listing } from './feature-codes.ts'
import { matches } from './pattern.ts'

const listing = (includes: string[], ...steps: [extension: string, application: string, data?: string][]): Listing => ({
  includes,
  steps: steps.map(([extension, application, data = '']) => ({ extension, application, data })),
})
const hotDesk = listing([], ['*11', 'Goto', 'hotdesk-call,login,1'], ['*12', 'Goto', 'hotdesk-call,logout,1'])
const core = listing([], ['*11', 'Macro', 'user-logon'], ['*12', 'Macro', 'user-logoff'])
const dialplan = (includes: string[], others: Record<string, Listing>): Dialplan =>
  new Map([['from-internal', listing(includes)], ...Object.entries(others)])

describe('featureCodes', () => {
  it('finds the codes where they are included', () => {
    const found = featureCodes(dialplan(['app-hotdesk'], { 'app-hotdesk': hotDesk }), 'from-internal')
    expect(found.codes.map(({ code, does }) => [code, does])).toEqual([
      ['*11', 'login'],
      ['*12', 'logout'],
    ])
    expect(found.taken).toEqual([])
  })

  it('finds codes that the administrator changed', () => {
    const changed = listing([], ['*331', 'Goto', 'hotdesk-call,login,1'])
    const found = featureCodes(dialplan(['app-hotdesk'], { 'app-hotdesk': changed }), 'from-internal')
    expect(found.codes).toEqual([{ code: '*331', does: 'login', context: 'app-hotdesk' }])
  })

  it('finds the codes in a dialplan of an earlier version', () => {
    const earlier = listing([], ['*11', 'Set', 'TIMEOUT(absolute)=300'], ['*11', 'Stasis', 'hotdesk,login'])
    const found = featureCodes(dialplan(['app-hotdesk'], { 'app-hotdesk': earlier }), 'from-internal')
    expect(found.codes).toEqual([{ code: '*11', does: 'login', context: 'app-hotdesk' }])
  })

  it('finds the code that takes an extension, and says what is dialled before it', () => {
    const context = listing(
      [],
      ['*12', 'Goto', 'hotdesk-call,logout,1'],
      ['_*12X.', 'Set', 'HOTDESK_EXTENSION=${FILTER(0-9,${EXTEN:3})}'],
      ['_*12X.', 'Goto', 'hotdesk-call,logout-extension,1'],
    )
    const found = featureCodes(dialplan(['app-hotdesk'], { 'app-hotdesk': context }), 'from-internal')
    expect(found.codes.map(({ code, does }) => [code, does])).toEqual([
      ['*12', 'logout'],
      ['*12', 'logout_anywhere'],
    ])
  })

  it('says whose the codes are that somebody else answers first', () => {
    const both = { 'app-hotdesk': hotDesk, 'app-userlogonoff': core }
    expect(featureCodes(dialplan(['app-userlogonoff', 'app-hotdesk'], both), 'from-internal')).toEqual({
      codes: [],
      taken: [
        { code: '*11', context: 'app-userlogonoff' },
        { code: '*12', context: 'app-userlogonoff' },
      ],
    })
    expect(featureCodes(dialplan(['app-hotdesk', 'app-userlogonoff'], both), 'from-internal').taken).toEqual([])
  })

  it('says nothing of codes that nobody answers', () => {
    expect(featureCodes(dialplan([], {}), 'from-internal')).toEqual({ codes: [], taken: [] })
  })

  it('does not run in circles', () => {
    const circle = { a: listing(['from-internal']), 'app-hotdesk': hotDesk }
    expect(featureCodes(dialplan(['a', 'app-hotdesk'], circle), 'from-internal').codes).toHaveLength(2)
  })
})

describe('matches', () => {
  it.each([
    ['*11', '*11', true],
    ['*11', '*112', false],
    ['_*11X.', '*111001', true],
    ['_*11X.', '*11', false],
    ['_[*#]1N', '*12', true],
    ['_[*#]1N', '*11', false],
    ['_*1!', '*1', true],
    ['_.', '*11', true],
  ])('%s and %s: %s', (extension, dialled, expected) => {
    expect(matches(extension, dialled)).toBe(expected)
  })
})
