import type { Pbx } from '../pbx.ts'
import { dialOf, type Entries, type EntryName } from '../entries.ts'
import type { Advice } from './advice.ts'
import { type Finding, ofPhone, ok, problem, type Said, say, warning } from '../../lib/contract/findings.ts'

/** At least one finding for each phone, and one for each thing that a phone lacks. */
export async function checkPhones(pbx: Pbx, pool: readonly string[], advice: Advice): Promise<Finding[]> {
  if (pool.length === 0) return [warning('phones', say('poolEmpty'), say('addPhones'))]
  const entries = await pbx.readEntries(pool.flatMap((number) => [dialOf(number), emergencyOf(number), boxOf(number)]))
  const findings: Finding[] = []
  for (let start = 0; start < pool.length; start += together) {
    const some = pool.slice(start, start + together)
    const states = await Promise.all(some.map((number) => stateOf(pbx, entries.get(dialOf(number)))))
    findings.push(...some.flatMap((number, index) => checkPhone(number, states[index] ?? '', entries, advice)))
  }
  return findings
}

/** Asterisk answers in order: with thousands asked at once it would be busy with nothing else. */
const together = 25

const stateOf = async (pbx: Pbx, dial: string | null | undefined): Promise<string> =>
  dial ? pbx.evaluate(`DEVICE_STATE(${dial})`) : ''

const emergencyOf = (number: string): EntryName => `DEVICE/${number}/emergency_cid`
const boxOf = (number: string): EntryName => `AMPUSER/${number}/voicemail`

function checkPhone(number: string, state: string, entries: Entries, advice: Advice): Finding[] {
  const check = `phone ${number}`
  const about = (finding: Finding, all: Said) => ofPhone(finding, number, all)
  const dial = entries.get(dialOf(number))
  if (!dial) return [about(problem(check, say('noDevice'), say('noDeviceNext')), say('haveNoDevice'))]
  if (state === 'INVALID' || state === 'UNKNOWN')
    return [about(problem(check, say('noEndpoint', dial), say('noEndpointNext')), say('haveNoEndpoint'))]
  const isRegistered = state === 'UNAVAILABLE' ? 0 : 1
  const missing: Finding[] = []
  if (!entries.get(emergencyOf(number))) {
    const lacks = warning(check, say('noEmergencyCid', dial, isRegistered), advice.emergencyCid)
    missing.push(about(lacks, say('haveNoEmergencyCid')))
  }
  if ([null, '', 'novm'].includes(entries.get(boxOf(number)) ?? null)) {
    const lacks = warning(check, say('noMailbox', dial, isRegistered), advice.mailbox)
    missing.push(about(lacks, say('haveNoMailbox')))
  }
  return missing.length > 0 ? missing : [wellFinding(check, number, dial, isRegistered)]
}

function wellFinding(check: string, number: string, dial: string, isRegistered: number): Finding {
  return isRegistered
    ? ofPhone(ok(check, say('registered', dial)), number, say('areRegistered'))
    : ofPhone(ok(check, say('notRegistered', dial)), number, say('areNotRegistered'))
}
