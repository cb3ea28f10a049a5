import type { Desk } from '@/lib/contract/board'
import type { Warning } from './desk-view'

type Words = {
  /** The fault itself, where there is room for a word alone. */
  fault: string
  /** What it means for people. */
  means: string
  /** What to do about it. */
  cure: (desk: Pick<Desk, 'number'>) => string
}

export const warningWords: Record<Warning, Words> = {
  not_on_pbx: {
    fault: 'Not on the PBX',
    means: 'The PBX has no device of this number, so nobody can log in here.',
    cure: ({ number }) => `Create device ${number} on the PBX, or remove this phone from the pool.`,
  },
  no_emergency_cid: {
    fault: 'No emergency ID',
    means: 'An emergency call from here shows the number of the person who is logged in, not where the desk is.',
    cure: ({ number }) => `Set “Emergency CID” of extension ${number} in FreePBX, then Apply Config.`,
  },
  person_unreachable: {
    fault: 'Not registered',
    means: 'The phone is off the network, so calls do not ring here.',
    cure: () => 'Check its power and its network cable.',
  },
}
