import { count } from './count.ts'

/** Of what does not work at the moment, on the board and on the pages of desks and people. */
export const boardNotices = {
  warning: 'Warning:',
  warnings: {
    not_on_pbx: {
      fault: 'Not on the PBX',
      means: 'The PBX has no device of this number, so nobody can log in here.',
      cure: (number: string) => `Create device ${number} on the PBX, or remove this phone from the pool.`,
    },
    no_emergency_cid: {
      fault: 'No emergency ID',
      means: 'An emergency call from here shows the number of the person who is logged in, not where the desk is.',
      cure: (number: string) => `Set “Emergency CID” of extension ${number} in FreePBX, then Apply Config.`,
    },
    person_unreachable: {
      fault: 'Not registered',
      means: 'The phone is off the network, so calls do not ring here.',
      cure: (_number: string) => 'Check its power and its network cable.',
    },
  },
  freeDesks: 'Free desks are ordinary extensions at the moment: the PBX cannot apply the restriction.',
  tellAdministrator: 'If it lasts longer than a minute, tell your administrator.',
  serviceAway: 'Hot Desk’s telephone service is not running.',
  serviceAwaySays:
    'Calls still work; nobody can log in or out until this is fixed. Desks are shown as they were last seen.',
  serviceAwayCure:
    'It normally comes back by itself within seconds; if not, look at the log of the agi-worker process.',
  pbxAway: 'There is no connection to the PBX.',
  pbxAwaySays: 'Calls still work; nobody can log in or out until this is fixed. Hot Desk keeps trying.',
  pbxAwayCure:
    'Check that the PBX is running and that the AMI address, user, secret and rights are correct: the log says what is wrong.',
  phonesAway: 'Logging in and out at the phones does not work at the moment.',
  phonesAwaySays: 'Calls still work, and people can be logged out here. Hot Desk keeps trying.',
  phonesAwayCure: 'Check that ARI is enabled on the PBX and that its address, user and password are correct.',
  held: (phones: number) => `Repairs to ${count(phones, 'phone', 'phones')} are held back.`,
  heldSays: 'The PBX differs from what Hot Desk expects at many phones at once, as it does after a restored backup.',
  heldCure: 'Make sure that this is the right PBX, then apply the repairs.',
  heldWait: 'An administrator has to check this and apply the repairs.',
  apply: {
    confirm: 'Apply repairs',
    question: 'Apply the repairs?',
    questionAt: (pbx: string) => `Apply the repairs at ${pbx}?`,
    consequence: (settings: number, phones: number) =>
      `${count(settings, 'setting', 'settings')} at ${count(phones, 'phone', 'phones')} on the PBX will be set to what Hot Desk has recorded, so that everybody who is logged in is reached at their desk.`,
    phones: (numbers: string) => `Phones: ${numbers}`,
    phonesAndMore: (numbers: string, more: number) => `Phones: ${numbers} and ${more} more`,
    done: 'The repairs are being applied.',
    notDone: 'The repairs were not applied.',
  },
}
