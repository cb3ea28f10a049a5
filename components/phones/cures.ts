import type { Desk } from '@/lib/contract/board'
import { personName } from '../activity/names'
import { deskWarnings, type Warning } from '../board/desk-view'

/** What is wrong with a phone, and what to do. */
export type Fault = { fault: string; cure: string }

const faults: Record<Warning, (phone: Desk) => Fault> = {
  not_on_pbx: ({ number }) => ({
    fault: 'Not on the PBX',
    cure: `Create device ${number} on the PBX, or remove the phone here.`,
  }),
  no_emergency_cid: ({ number }) => ({
    fault: 'No emergency ID',
    cure: `Set “Emergency CID” of extension ${number} in FreePBX.`,
  }),
  person_unreachable: ({ session }) => ({
    fault: 'Not registered',
    cure: `${session ? personName(session.extension, session.name) : 'Somebody'} is logged in and gets no calls: check its power and network.`,
  }),
}

/** Most pressing first. */
export const faultsOf = (phone: Desk): Fault[] => deskWarnings(phone).map((warning) => faults[warning](phone))
