/** What events say of single sign-on: the board has them, unlike its pages. */
export const ssoEvents = {
  /** Of a sign-in, behind the browser's name. */
  bySso: 'by single sign-on',
  changed: (whose: string) => `Single sign-on was changed${whose}`,
  removed: (issuer: string, whose: string) => `Single sign-on by ${issuer} was removed${whose}`,
  connected: (name: string, person: string, whose: string) =>
    `The account of ${name} was connected to ${person} at single sign-on${whose}`,
  disconnected: (name: string, whose: string) => `The account of ${name} was disconnected from single sign-on${whose}`,
  somebody: 'somebody',
  refused: (person: string, subject: string, address: string, why: string) =>
    `Single sign-on refused to ${person}, subject ${subject}, from ${address}: ${why}`,
  refusedOwnPage: (person: string, subject: string, address: string, why: string) =>
    `Single sign-on to an own page refused to ${person}, subject ${subject}, from ${address}: ${why}`,
  why: {
    off: 'it is switched off',
    too_many: 'too many sign-ins were started from that network',
    away: 'the provider did not answer',
    misconfigured: 'the provider does not understand Hot Desk',
    cancelled: 'the provider let nobody in',
    expired: 'it was started too long ago, or elsewhere',
    untrusted: 'the answer cannot be trusted',
    unknown: 'no account is connected to them',
    unverified_email: 'the provider does not say that the address is verified',
    other_identity: 'the address belongs to somebody else here',
    no_group: 'none of their groups may',
    disabled: 'the account is disabled',
    no_extension: 'the provider names no extension',
    unknown_extension: 'the PBX does not know the extension',
    own_page_off: 'own pages are switched off',
  },
}
