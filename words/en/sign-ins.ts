/** Where accounts are signed in. */
export const signIns = {
  own: {
    title: 'Where you are signed in',
    lead: 'End sign-ins that you no longer use. If you do not recognise one, end it and change your password.',
    thisOne: 'This one',
    end: 'End',
    /** Behind it, for people who only hear it. */
    which: (browser: string, address: string) => ` the sign-in of ${browser}, ${address}`,
    ended: (browser: string) => `${browser} is signed out.`,
    notEnded: (browser: string) => `${browser} was not signed out.`,
  },
  all: {
    title: 'Signed in now',
    lead: 'A sign-in ends after 12 hours without use, and after 7 days.',
    you: '(you)',
    more: (n: number) => `and ${n} more`,
    end: 'End all sign-ins',
    /** Behind it, for people who only hear it. */
    of: (name: string) => ` of ${name}`,
    question: (name: string) => `End all sign-ins of ${name}?`,
    confirm: 'End all',
    ended: (name: string) => `${name} is signed out everywhere.`,
    notEnded: (name: string) => `${name} was not signed out.`,
    consequenceOwn: 'You are signed out everywhere at once, here too, and can sign in again.',
    consequence:
      'They are signed out everywhere at once, and can sign in again. To keep them out, disable the account.',
  },
  addressUnknown: (time: string) => `Address unknown, last seen ${time}`,
  address: (address: string, time: string) => `${address}, last seen ${time}`,
  browserAddressUnknown: (browser: string, time: string) => `${browser}, address unknown, last seen ${time}`,
  browserAddress: (browser: string, address: string, time: string) => `${browser}, ${address}, last seen ${time}`,
}
