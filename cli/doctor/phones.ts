import type { Pbx } from '../../agi-worker/adapters/pbx.ts'
import { dialOf, type EntryName } from '../../agi-worker/routing/entries.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

export async function checkPhones(pbx: Pbx, pool: readonly string[]): Promise<Finding[]> {
  if (pool.length === 0)
    return [warning('phones', 'The pool is empty.', 'Add phones in the dashboard, or with hotdesk phones import.')]
  const findings: Finding[] = []
  for (const number of pool) findings.push(await checkPhone(pbx, number))
  return findings
}

async function checkPhone(pbx: Pbx, number: string): Promise<Finding> {
  const check = `phone ${number}`
  const emergencyOf: EntryName = `DEVICE/${number}/emergency_cid`
  const boxOf: EntryName = `AMPUSER/${number}/voicemail`
  const entries = await pbx.readEntries([dialOf(number), emergencyOf, boxOf])
  const dial = entries.get(dialOf(number))
  if (!dial) return problem(check, 'The PBX has no such device.', 'Create it on the PBX, or take it out of the pool.')
  const state = await pbx.evaluate(`DEVICE_STATE(${dial})`)
  if (state === 'INVALID' || state === 'UNKNOWN')
    return problem(
      check,
      `The PBX has no endpoint ${dial}.`,
      'Create the endpoint, or correct the device’s dial string.',
    )
  const lacks = [
    ...(entries.get(emergencyOf)
      ? []
      : ['an emergency caller ID: emergency calls would show the user’s, wherever that is']),
    ...([null, '', 'novm'].includes(entries.get(boxOf) ?? null) ? ['a mailbox: direct calls to it are rejected'] : []),
  ]
  const found = `${dial}, ${state === 'UNAVAILABLE' ? 'not registered now' : 'registered'}`
  if (lacks.length === 0) return ok(check, found)
  return warning(check, `${found}; it lacks ${lacks.join('; and ')}.`, 'Set it at the device on the PBX.')
}
