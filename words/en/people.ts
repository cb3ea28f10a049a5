import { count, grouped } from './count.ts'

const counted = (n: number) => count(n, 'person', 'people')

export const people = {
  title: 'People',
  onPbx: (n: number) => `${counted(n)} on the PBX.`,
  found: (n: number) => `${counted(n)} found.`,
  find: 'Find a person',
  findHint: 'Name or extension',
  columns: { where: 'Where', line: 'Line' },
  nobodyCalled: (text: string) => `Nobody is called “${text}”`,
  nobodyCalledHint: 'The search covers everybody on the PBX, by name and by extension.',
  nobody: 'Nobody yet',
  nobodyHint:
    'People are listed here as soon as Hot Desk has read the extensions of the PBX, which takes some minutes.',
  atOwnPhone: 'At their own phone',
  nowhere: 'Not logged in, and without their own phone',
  since: (time: string) => `since ${time}`,
  lastAt: (desk: string, until: string) => `Last at ${desk} until ${until}`,
  pages: 'Pages',
  before: 'Previous',
  next: 'Next',
  fromTo: (from: number, to: number, total: number) => `${grouped(from)} to ${grouped(to)} of ${grouped(total)}`,
  titleOf: (extension: string) => `Extension ${extension}`,
  ofPbx: (extension: string, pbx: string) => `Extension ${extension} of ${pbx}`,
  allActivity: (extension: string) => `All activity of ${extension}`,
  recentDesks: 'Recent desks',
  noDesks: 'Not logged in at any desk yet.',
  seat: {
    title: 'Where logged in',
    notLoggedIn: 'Not logged in at any desk',
    since: (location: string, time: string, lasts: string) =>
      `${location === '' ? '' : `${location}, `}since ${time}, ${lasts}`,
    until: (time: string) => `until ${time}`,
    line: 'Line',
    doNotDisturb: 'Do not disturb',
    automaticLogout: 'Automatic logout',
    ownPhone: 'Own phone',
    noPhone: 'None',
    last: 'Last at a desk',
    /** @param line what it is doing, as a label; null: not known */
    ownPhoneIs: (phones: string, line: string | null, rings: boolean) =>
      `${phones}${line === null ? '' : `, ${line.toLowerCase()}`}${rings ? '. Calls ring there.' : ''}`,
  },
  today: {
    title: 'Today',
    none: 'Not at any desk today.',
    ownPhone: 'Own phone',
    soFar: (lasts: string) => `${lasts} so far`,
  },
  pin: {
    title: 'PIN',
    lead: 'After too many wrong PINs, no PIN is accepted for a while, not even the right one. Releasing the lock ends that at once.',
    notLocked: 'Not locked. If a phone is locked for everybody, the board says so.',
    good: 'Good PIN',
    trivial: 'Trivial PIN',
    none: 'No PIN',
    noMailbox: 'No mailbox',
    notChecked: 'Not checked',
  },
  pinPage: {
    short: 'PINs',
    title: 'Trivial and missing PINs',
    lead: 'People who should choose another PIN in their mailbox, or cannot log in because they have none. Hot Desk never stores a PIN.',
    first: (people: number) => `These are the first ${people} people.`,
    all: 'The command line lists all of them: npx hotdesk people pins.',
    nobody: 'Nobody to list',
    nobodyHint:
      'Nobody whose PIN was checked has a trivial PIN or none. PINs are checked only when the settings list or refuse trivial ones; that takes some minutes.',
    caption: 'Whose PIN is trivial or missing',
    pin: 'PIN',
  },
  mailbox: {
    title: 'Mailbox',
    present: { badge: 'Has a mailbox', says: 'Its PIN is the one that this person logs in with.' },
    missing: {
      badge: 'Mailbox missing',
      says: 'The extension names a mailbox that the PBX does not know, so nobody can log in. Save the extension in FreePBX, then Apply Config.',
    },
    none: {
      badge: 'No mailbox',
      says: 'Without a mailbox there is no PIN, so nobody can log in. Give the extension a mailbox in the PBX.',
    },
    unknown: { badge: 'Not known', says: 'The PBX did not say whether this extension has a mailbox.' },
    notRead: {
      badge: 'Not read',
      says: 'Hot Desk has not found this extension on the PBX. A new extension is found within ten minutes.',
    },
  },
}
