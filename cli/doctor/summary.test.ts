import { expect, test } from 'vitest'
import { type Finding, ok, problem, warning } from './finding.ts'
import { summary } from './summary.ts'

const lacking = (number: string): Finding => ({
  ...warning(`phone ${number}`, 'it has no mailbox', 'Make one.'),
  phone: { number, all: 'have no mailbox' },
})
const brief = (...findings: Finding[]) => summary(findings, { all: false }).split('\n')

test('problems come first, then warnings', () => {
  const findings = [ok('Node', '20'), warning('clock', 'late', 'Set it.'), problem('AMI', 'closed', 'Open it.')]
  expect(brief(...findings)).toEqual([
    '✗ AMI: closed',
    '    → Open it.',
    '! clock: late',
    '    → Set it.',
    '✓ Node: 20',
  ])
})

test('one phone alone is named as it is', () => {
  expect(brief(lacking('2001'))).toEqual(['! phone 2001: it has no mailbox', '    → Make one.'])
})

test('several phones with the same are one line, and which are left out is said', () => {
  const findings = ['2001', '2002', '2003', '2004', '2005'].map(lacking)
  expect(brief(...findings)).toEqual([
    '! phones: 5 phones have no mailbox: 2001, 2002, 2003 and 2 more',
    '    → Make one.',
    'hotdesk doctor --all names every phone.',
  ])
  expect(summary(findings, { all: true }).split('\n')).toHaveLength(10)
})

test('other findings stay apart, also where they are alike', () => {
  expect(brief(ok('codes', 'it works'), ok('codes', 'it works'))).toHaveLength(2)
})
