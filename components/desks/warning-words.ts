import type { Warning } from '../board/desk-view'

/** What is wrong with a desk, what it means, and what cures it. */
export const warningWords: Record<Warning, { title: string; cure: string }> = {
  not_on_pbx: {
    title: 'Not on the PBX',
    cure: 'The PBX has no device of this number, so nobody can log in here. Create it there, or remove this phone from the pool.',
  },
  no_emergency_cid: {
    title: 'No emergency ID',
    cure: 'An emergency call from here shows the number of whoever is logged in, not where the desk is. In FreePBX, set Emergency CID at the extension of this desk, then Apply Config.',
  },
  person_unreachable: {
    title: 'Not registered',
    cure: 'The phone is off the network, so calls do not ring here. Check its power and its network cable.',
  },
}
