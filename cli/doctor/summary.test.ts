import { expect, test } from 'vitest'
import { groupFindings } from '../../lib/contract/finding-groups.ts'
import { type Finding, ok, problem, warning } from '../../lib/contract/findings.ts'
import { everything, summary } from './summary.ts'

const lacking = (number: string): Finding => ({
  ...warning(`phone ${number}`, 'it has no mailbox', 'Make one.'),
  phone: { number, all: 'have no mailbox' },
})
const brief = (...findings: Finding[]) => summary(groupFindings(findings)).split('\n')
const more = 'hotdesk doctor --all names everything.'

test('problems come first, then warnings, each with its cure; what is fine is counted', () => {
  const findings = [ok('Node', '20'), warning('clock', 'late', 'Set it.'), problem('AMI', 'closed', 'Open it.')]
  expect(brief(...findings)).toEqual([
    '✗ AMI: closed',
    '    → Open it.',
    '! clock: late',
    '    → Set it.',
    '✓ 1 check is fine.',
    more,
  ])
})

test('several phones with the same are one line, with the first of them', () => {
  const findings = ['2001', '2002', '2003', '2004', '2005'].map(lacking)
  expect(brief(...findings)).toEqual([
    '! 5 phones have no mailbox: 2001, 2002, 2003 and 2 more',
    '    → Make one.',
    more,
  ])
})

test('with --all each has its own line, the worst first', () => {
  const findings = [ok('Node', '20'), lacking('2001'), lacking('2002'), { ...problem('AMI', 'x', 'y'), pbx: 'north' }]
  expect(everything(findings).split('\n')).toEqual([
    '✗ north, AMI: x',
    '    → y',
    '! phone 2001: it has no mailbox',
    '    → Make one.',
    '! phone 2002: it has no mailbox',
    '    → Make one.',
    '✓ Node: 20',
  ])
})
