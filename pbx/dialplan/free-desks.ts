import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import type { Listing } from './feature-codes.ts'

type Steps = Listing['steps']

/** Where calls to the outside look at who may make them: FreePBX's, and that of the reference dialplan. */
export const termContexts = ['macro-outbound-callerid', 'outside'] as const

/**
 * Whether free desks can be held to internal and emergency calls. A desk that may make no other calls to the outside could
 * not reach an emergency number that goes out by an ordinary route.
 * @param terms the steps of those contexts
 * @param steps what phones can dial
 */
export function freeDesksIn(terms: Steps, steps: Steps): PbxReport['freeDesks'] {
  if (!terms.some(looksAtTerm)) return 'no_term'
  return steps.some(leadsOutInAnEmergency) ? 'can' : 'no_emergency_route'
}

const looksAtTerm = ({ data }: Steps[number]) => data.includes('DB(EDEVICE/')

const leadsOutInAnEmergency = ({ application, data }: Steps[number]) =>
  (application === 'Set' && data === 'EMERGENCYROUTE=YES') ||
  (application === 'Goto' && /^emergency,[^,]+,1$/.test(data))
