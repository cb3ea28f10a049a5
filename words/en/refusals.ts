import { count } from './count.ts'

/** What was refused, and why: `who` is “Alice Archer (1001)”, `why` one of the reasons below. */
export const refusals = {
  login: (desk: string, why: string) => `Login at ${desk} refused: ${why}`,
  owner: (desk: string, why: string) => `The owner was not logged in at ${desk}: ${why}`,
  /** Of somebody who may be logged in anywhere, or nowhere. */
  logout: (desk: string, why: string) => `Logout from elsewhere, dialled at ${desk}, refused: ${why}`,
  ownPage: (network: string, why: string) => `Sign-in to an own page refused, from ${network}: ${why}`,
  why: {
    phone_not_in_pool: () => 'it is not one of the hot desk phones',
    phone_not_on_pbx: () => 'the PBX has no phone of this number',
    unknown_extension: (_who: string, extension: string | null) =>
      `there is no extension ${extension ?? 'of that number'}`,
    wrong_pin: (who: string) => `wrong PIN for ${who}`,
    no_mailbox: (who: string) => `${who} has no mailbox, and so no PIN; give the extension a mailbox in FreePBX`,
    no_pin: (who: string) => `the mailbox of ${who} has no PIN; set one in FreePBX`,
    pin_locked: (who: string) => `${who} is locked there after too many wrong PINs`,
    trivial_pin: (who: string) => `the PIN of ${who} is too easy to guess and has to be changed in the mailbox`,
    lost_race: (who: string) => `somebody else was faster than ${who}`,
    number_excluded: (who: string) => `the extension of ${who}, or this phone, never hot desks`,
    not_valid_today: (who: string) => `no rule allows ${who} to log in on this day`,
    not_at_this_location: (who: string) => `the rules for ${who} do not allow this location`,
    not_at_this_time: (who: string) => `the rules for ${who} do not allow this time`,
    logged_in_elsewhere: (who: string) => `${who} is logged in elsewhere, and has to log out there first`,
    takeover_refused: (who: string) => `${who} may not take the desk over from its present holder`,
    holder_not_idle: (who: string) => `its present holder had a call too recently for ${who} to take over`,
    pbx_unavailable: () => 'the PBX did not answer',
    no_such_session: () => 'there was nothing to do',
    nothing_held: () => 'there was nothing to do',
    no_phone_rings: () => 'there was nothing to do',
  },
  neverHotDesks: (who: string) => `${who} never hot desks`,
  thisPhone: 'this phone',
  /** Behind the reason: the rules that did not allow it, `rule` “may log in everywhere at any time”. */
  rules: (rules: readonly string[]) => `; ${rules.join('; ')}`,
  rule: (group: string | null, rule: string) => `${group ?? 'they'} ${rule}`,
  moreRules: (more: number) => `and ${more} more ${more === 1 ? 'rule' : 'rules'}`,
  policy: (where: string) => ` (${where})`,
  setForEverybody: 'set for everybody',
  setForGroup: (group: string) => `set for the group ${group}`,
  withoutCall: (minutes: number, where: string) => `${count(minutes, 'minute', 'minutes')} without a call, ${where}`,

  /** The PBX asked whether to take a desk over. */
  takeoverDeclined: (who: string, desk: string, { holder, answer }: { holder: string; answer: string }) =>
    `${who} was not logged in at ${desk}, which ${holder} holds: asked to confirm, ${answer}`,
  answers: {
    another_key: 'the caller pressed another key than 1',
    none: 'the caller pressed nothing',
    call_ended: 'the call ended before an answer',
  },
}
