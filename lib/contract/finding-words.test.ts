import { expect, it } from 'vitest'
import { forReaders } from '../../e2e/support/readers.ts'
import { language } from '../../words/language.ts'
import { named } from '../../pbx/doctor/pbx-settings.ts'
import { firstOf, groupFindings, titleOf } from './finding-groups.ts'
import { nextInWords } from './finding-words.ts'
import { type Finding, type FindingGroup, findingGroupSchema, ofPhone, ok, problem, say, warning } from './findings.ts'

const read = forReaders()

/** As it is kept, and then read. */
const kept = (...findings: Finding[]): FindingGroup[] =>
  findingGroupSchema.array().parse(JSON.parse(JSON.stringify(groupFindings(findings))))
const inGerman = (group: FindingGroup | undefined) =>
  read('de', () => group && { title: titleOf(group), next: nextInWords(group) })

const unreachable = problem('AMI', say('lacksRight', 'write', 'call'), say('checkAddress', '192.0.2.1:5038'))
const lacking = (number: string) =>
  ofPhone(
    warning(`phone ${number}`, say('noMailbox', `PJSIP/${number}`, 1), say('mailboxInFreePbx')),
    number,
    say('haveNoMailbox'),
  )

it('a finding is kept in English, and said in the language of its reader', () => {
  const [group] = kept(unreachable)
  expect(group).toMatchObject({ found: 'The AMI user lacks the write class call.', status: 'problem' })
  expect(language()).toBe('en')
  expect(inGerman(group)).toEqual({
    title: 'AMI: Dem AMI-Benutzer fehlt die Klasse call (write).',
    next: expect.stringMatching(/^Prüfen Sie AMI_HOST und AMI_PORT \(192\.0\.2\.1:5038\)/) as string,
  })
})

it('a phone alone is named, and of several is said what they share', () => {
  expect(inGerman(kept(lacking('2001'))[0])?.title).toMatch(/^Telefon 2001: PJSIP\/2001, registriert; es hat keine/)
  const [group] = kept(lacking('2001'), lacking('2002'))
  expect(inGerman(group)?.title).toMatch(/^2 Telefone haben keine Mailbox/)
  expect(read('de', () => firstOf(['1', '2', '3', '4'], 2))).toBe('1, 2 und 2 weitere')
})

it('of a PBX that was added in the settings, its settings are called as they are there', () => {
  const [group] = kept(named('north', unreachable))
  expect(group?.next).toMatch(/^Check AMI’s host and AMI’s port .* Its settings are in the dashboard\.$/)
  expect(inGerman(group)?.next).toMatch(/^Prüfen Sie den Host von AMI .* Ihre Einstellungen stehen im Dashboard\.$/)
})

it('what has no words here, or comes from another version, stays as it was', () => {
  const [error] = kept(problem('AMI', 'connect ECONNREFUSED', say('certificateAuthority')))
  expect(inGerman(error)?.title).toBe('AMI: connect ECONNREFUSED')
  const [strange] = kept({ ...ok('clock', 'x'), said: { found: ['a sentence of tomorrow'] } })
  expect(inGerman(strange)?.title).toBe('Uhr: x')
})
