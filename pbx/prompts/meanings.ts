/* Everything that callers hear. A meaning is spoken by our own recording, where a PBX has it in the channel's language,
   and otherwise by the first of these sentences that Asterisk's core sounds can say in that language. Not every
   language has every sound: hence several, the best one first. docs/decisions/0041-one-table-of-prompts.md */

/** Where a sentence names a number, such as that of the desk's holder. */
export const number = Symbol('number')
export type Part = string | typeof number

interface Wording {
  /** Our own recordings; pbx/prompts/texts.ts says what is to be read out. */
  own: readonly Part[]
  /** Sentences of Asterisk's core sounds, the best one first. */
  core: readonly (readonly Part[])[]
}

export const wordings = {
  askExtension: { own: ['ask-extension'], core: [['agent-user']] },
  askPin: { own: ['ask-pin'], core: [['agent-pass']] },
  /** Asks for the extension again; nobody learns whether it was that or the PIN. */
  incorrect: { own: ['incorrect'], core: [['agent-incorrect']] },
  /** Asks for the PIN again: an extension that was dialled with the code stays. */
  incorrectPin: { own: ['incorrect-pin'], core: [['vm-incorrect', 'agent-pass']] },
  noMoreTries: { own: ['no-more-tries'], core: [['vm-incorrect', 'vm-goodbye']] },
  loggedIn: { own: ['logged-in'], core: [['agent-loginok']] },
  loggedOut: { own: ['logged-out'], core: [['agent-loggedoff']] },
  /** Nothing has changed: this person was logged in here. */
  alreadyLoggedIn: { own: ['already-logged-in'], core: [['agent-loginok']] },
  /** Somebody else was quicker; asks for the extension again. */
  lostRace: { own: ['lost-race'], core: [['agent-alreadyon']] },
  notAHotDesk: { own: ['not-a-hot-desk'], core: [['feature-not-avail-line'], ['ss-noservice']] },
  serviceUnavailable: {
    own: ['service-unavailable'],
    core: [['im-sorry', 'please-try-call-later'], ['vm-nobodyavail']],
  },
  /** Whether anything has been done is not known, or nothing has. */
  tryAgain: { own: ['try-again'], core: [['im-sorry', 'please-try-again'], ['please-try-again'], ['vm-nobodyavail']] },
  goodbye: { own: ['goodbye'], core: [['vm-goodbye']] },
  /** A rule keeps this person from this desk. */
  notAllowedHere: { own: ['not-allowed-here'], core: [['im-sorry', 'feature-not-avail-line'], ['ss-noservice']] },
  /** A rule keeps this person from this desk at this time. */
  notAllowedNow: {
    own: ['not-allowed-now'],
    core: [['im-sorry', 'feature-not-avail-line', 'please-try-call-later'], ['vm-nobodyavail']],
  },
  /** This extension never hot desks. */
  neverHotDesk: { own: ['never-hot-desk'], core: [['pbx-invalid']] },
  /** The desk may not be taken over; the number is its holder's. */
  deskTaken: {
    own: ['desk-taken', number],
    core: [
      ['vm-extension', number, 'is-in-use'],
      ['vm-theperson', number, 'vm-isonphone'],
    ],
  },
  /** Pressing 1 takes the desk over; the number is its holder's. */
  confirmTakeover: {
    own: ['confirm-takeover', number, 'confirm-takeover-press-1'],
    core: [
      ['vm-extension', number, 'is-in-use', 'if-correct-press', 'digits/1'],
      ['vm-theperson', number, 'vm-isonphone', 'vm-press', 'digits/1'],
    ],
  },
  /** A second login is refused. */
  loggedInElsewhere: { own: ['logged-in-elsewhere'], core: [['agent-alreadyon']] },
  /** Logged out from another phone than the one where they were logged in. */
  loggedOutElsewhere: { own: ['logged-out-elsewhere'], core: [['agent-loggedoff']] },
  /** The PIN is too easily guessed, and has to be changed in the mailbox first. */
  pinMustBeChanged: { own: ['pin-must-be-changed'], core: [['vm-invalid-password'], ['vm-newpassword']] },
  /** There are more callers than can be served at once. */
  waitPlease: { own: ['wait-please'], core: [['one-moment-please'], ['queue-thankyou']] },
} satisfies Record<string, Wording>

export type Meaning = keyof typeof wordings
export const meanings = Object.keys(wordings) as Meaning[]
export const wordingOf = (meaning: Meaning): Wording => wordings[meaning]

/** What a caller hears. A sentence whose number is not given is said without it. */
export type Prompt = Meaning | { meaning: Meaning; number: string }
