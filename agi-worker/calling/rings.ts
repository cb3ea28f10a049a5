import { dialOf, type Entries, splitDevices } from '../../pbx/entries.ts'

/** A phone that may ring, and how the PBX dials it: `PJSIP/2001`. */
export interface Leg {
  device: string
  endpoint: string
}

/** A call that a phone is to be led into once somebody has answered there. */
export interface OutgoingLeg {
  endpoint: string
  context: string
  extension: string
  /** What the phone shows while it rings, and whose the call is afterwards: `"Call 1014" <2001>`. */
  callerId: string
}

/** The phones of somebody, the desk where they are logged in first. */
export function legsOf(devices: readonly string[], entries: Entries): Leg[] {
  const unlike = [...new Set(devices)]
  return unlike.flatMap((device) => splitDevices(entries.get(dialOf(device))).map((endpoint) => ({ device, endpoint })))
}

/** Best first; in a call, a phone may still take a second one. Any other state cannot ring. */
const byReadiness = ['NOT_INUSE', 'INUSE', 'ONHOLD', 'RINGINUSE']

/** The phone that is to ring; null: none can. @param states of the legs, in their order */
export function phoneToRing(legs: readonly Leg[], states: readonly string[]): Leg | null {
  for (const state of byReadiness) {
    const found = legs[states.indexOf(state)]
    if (found) return found
  }
  return null
}

/** What Asterisk is asked for the context that calls of an endpoint begin in; null: nobody knows how. */
export function contextQuestion(endpoint: string): string | null {
  const [technology = '', ...rest] = endpoint.split('/')
  const name = rest.join('/')
  if (!/^[\w.-]+$/.test(name)) return null
  if (technology === 'PJSIP') return `PJSIP_ENDPOINT(${name},context)`
  return technology === 'SIP' ? `SIPPEER(${name},context)` : null
}
