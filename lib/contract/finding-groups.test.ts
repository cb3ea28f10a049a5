import { describe, expect, it } from 'vitest'
import { fineInWords, firstOf, groupFindings, titleOf } from './finding-groups.ts'
import { type Finding, ok, problem, warning } from './findings.ts'

const lacking = (number: string, pbx?: string): Finding => ({
  ...(pbx !== undefined && { pbx }),
  ...warning(`phone ${number}`, 'it has no mailbox', 'Make one.'),
  phone: { number, all: 'have no mailbox' },
})
const titles = (...findings: Finding[]) => groupFindings(findings).map(titleOf)

describe('findings in groups', () => {
  it('begin with problems, then warnings, and end with what is fine', () => {
    const findings = [ok('Node', '20'), warning('clock', 'late', 'Set it.'), problem('AMI', 'closed', 'Open it.')]
    expect(titles(...findings)).toEqual(['AMI: closed', 'clock: late', 'Node: 20'])
  })

  it('name a phone that is alone as it is', () => {
    expect(groupFindings([lacking('2001')])).toMatchObject([{ check: 'phone 2001', phones: ['2001'] }])
    expect(titles(lacking('2001'))).toEqual(['phone 2001: it has no mailbox'])
  })

  it('say once what several phones share, with all of them and the cure', () => {
    expect(groupFindings(['2001', '2002', '2003'].map((number) => lacking(number)))).toEqual([
      {
        check: 'phones',
        status: 'warning',
        found: 'have no mailbox',
        next: 'Make one.',
        phones: ['2001', '2002', '2003'],
      },
    ])
    expect(titles(lacking('2001'), lacking('2002'))).toEqual(['2 phones have no mailbox'])
  })

  it('keep the phones of each PBX apart', () => {
    const groups = groupFindings([lacking('2001', 'main'), lacking('2002', 'main'), lacking('2001', 'north')])
    expect(groups.map(({ pbx, phones }) => [pbx, phones])).toEqual([
      ['main', ['2001', '2002']],
      ['north', ['2001']],
    ])
  })

  it('keep other findings apart, also where they are alike', () => {
    expect(titles(ok('codes', 'it works'), ok('codes', 'it works'))).toHaveLength(2)
  })
})

it.each([
  [['2001'], '2001'],
  [['2001', '2002', '2003', '2004'], '2001, 2002, 2003, 2004'],
  [['2001', '2002', '2003', '2004', '2005'], '2001, 2002, 2003 and 2 more'],
])('of many phones the first are named: %j', (phones, expected) => {
  expect(firstOf(phones, 3)).toBe(expected)
})

const fine = (number: string): Finding => ({ ...ok(`phone ${number}`, 'x'), phone: { number, all: 'lack nothing' } })

it.each([
  [[problem('AMI', 'closed', 'Open it.')], null],
  [[ok('Node', '20')], '1 check is fine'],
  [[ok('Node', '20'), ok('ARI', 'up')], '2 checks are fine'],
  [[ok('Node', '20'), fine('2001'), fine('2002')], '1 check and 2 phones are fine'],
  [[fine('2001')], '1 phone is fine'],
])('what is fine is counted: case %#', (findings, expected) => {
  expect(fineInWords(groupFindings(findings))).toBe(expected)
})
