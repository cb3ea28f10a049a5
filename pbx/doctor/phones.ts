import type { Pbx } from '../pbx.ts'
import { dialOf, type Entries, type EntryName } from '../entries.ts'
import type { Advice } from './advice.ts'
import { type Finding, ok, problem, warning } from '../../lib/contract/findings.ts'

/** At least one finding for each phone, and one for each thing that a phone lacks. */
export async function checkPhones(pbx: Pbx, pool: readonly string[], advice: Advice): Promise<Finding[]> {
  if (pool.length === 0)
    return [warning('phones', 'The pool is empty.', 'Add phones in the dashboard, or with hotdesk phones import.')]
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
  const about = (finding: Finding, all: string): Finding => ({ ...finding, phone: { number, all } })
  const dial = entries.get(dialOf(number))
  if (!dial)
    return [
      about(
        problem(check, 'The PBX has no such device.', 'Create it on the PBX, or take it out of the pool.'),
        'have no device on the PBX',
      ),
    ]
  if (state === 'INVALID' || state === 'UNKNOWN')
    return [
      about(
        problem(check, `The PBX has no endpoint ${dial}.`, 'Create the endpoint, or correct the device’s dial string.'),
        'have no endpoint on the PBX',
      ),
    ]
  const registered = state === 'UNAVAILABLE' ? 'not registered now' : 'registered'
  const found = `${dial}, ${registered}`
  const missing = [
    ...(entries.get(emergencyOf(number)) ? [] : [{ ...emergency, next: advice.emergencyCid }]),
    ...([null, '', 'novm'].includes(entries.get(boxOf(number)) ?? null) ? [{ ...mailbox, next: advice.mailbox }] : []),
  ]
  if (missing.length === 0) return [about(ok(check, found), `lack nothing and are ${registered}`)]
  return missing.map(({ what, why, next }) =>
    about(warning(check, `${found}; it has no ${what}: ${why}.`, next), `have no ${what}: ${why}`),
  )
}

const emergency = { what: 'emergency caller ID', why: 'emergency calls would show the user’s, wherever that is' }
const mailbox = { what: 'mailbox', why: 'direct calls to the phone are rejected' }
