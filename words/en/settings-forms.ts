import { count } from './count.ts'

/** The groups of settings that have their own forms. */
export const settingsForms = {
  routing: {
    title: 'Routing',
    lead: 'How calls for a person reach the desk. A change takes effect within seconds, also for those who are logged in.',
    strategies: {
      device_assignment: {
        name: 'Device assignment',
        says: 'The desk becomes the person’s device: groups and queues of every kind ring it. Saving that extension in FreePBX while logged in is undone within seconds.',
      },
      call_forward: {
        name: 'Call forward',
        says: 'The person’s calls are forwarded to the desk: hunt groups and those set to ignore call forward pass it by, and the dialplan context hotdesk-forward has to be installed.',
      },
    },
    ringOwn: 'Ring a person’s own phones too',
    ringOwnSays:
      'While somebody is logged in at a desk, calls ring the desk and their own phones together. Otherwise only the desk rings.',
    save: 'Save settings',
  },
  brake: {
    title: 'Safety brake',
    lead: 'When very many phones on the PBX suddenly differ from what Hot Desk expects, somebody has probably restored a backup or changed the PBX. Hot Desk then asks an administrator before it repairs them.',
    percent: 'Share of all phones, in percent',
    phones: 'And at least this many phones',
    enterBoth: 'Enter both numbers.',
    emptyPool: 'There are no phones in the pool yet.',
    never: (pool: number) =>
      `Of the ${count(pool, 'phone', 'phones')} in the pool, repairs are never held back: the pool is too small for these numbers.`,
    all: (pool: number) =>
      `Of the ${count(pool, 'phone', 'phones')} in the pool, repairs are held back when they touch all of them at once.`,
    some: (pool: number, held: number) =>
      `Of the ${count(pool, 'phone', 'phones')} in the pool, repairs are held back when they touch ${held} or more at once.`,
  },
  pins: {
    title: 'PINs',
    lead: 'After too many wrong PINs, no PIN is accepted for 1 minute, then 2, 4 and so on, not even the right one. At the phone a lock sounds like a wrong PIN. It is shown on the board and can be released there.',
    save: 'Save PINs',
    peopleWithTrivial: 'People with a trivial PIN or none',
    numbers: {
      pinsAtOnePhone: { label: 'Wrong PINs of one extension at one phone', hint: '3 to 20.' },
      pinsOfExtension: {
        label: 'Wrong PINs of one extension at all phones',
        hint: '12 to 200, and at least four times as many as at one phone, so that nobody can lock a person out from one desk.',
      },
      pinsOfPhone: { label: 'Wrong PINs at one phone, for any extension', hint: '10 to 500.' },
      pinMinutes: { label: 'Period in which they are counted, in minutes', hint: '5 to 60.' },
      longestLockMinutes: { label: 'Longest lock, in minutes', hint: '15 to 240. The first lock is 1 minute.' },
    },
    trivial: 'Trivial PINs',
    trivialHint:
      'The extension itself, one repeated digit, or digits counting up or down. People whose PIN is refused have to change it in their mailbox first.',
    trivials: {
      allowed: 'Allow them, and check nobody’s PIN',
      reported: 'Allow them, and list who has one',
      refused: 'Refuse them, and list who has one',
    },
  },
  freeDesks: {
    title: 'Free desks',
    lead: 'What a desk may do while nobody is logged in there. With internal and emergency calls only, it calls extensions, feature codes and emergency numbers, and any other call to the outside is hung up. Emergency calls always go out, with the desk’s own emergency caller ID. People who log in call as themselves.',
    save: 'Save free desks',
    options: {
      everything: 'Everything its extension may',
      internal_and_emergency: 'Internal and emergency calls only',
      emergency_only: 'Emergency calls only (FreePBX cannot do this)',
    },
    everywhere: 'Everywhere',
    at: (location: string) => `At ${location}`,
    asEverywhere: 'As everywhere',
    cannot: 'Free desks are ordinary extensions at the moment.',
  },
  kept: {
    title: 'What is kept',
    lead: 'Activity shows who did what and when. What is older than you need is deleted within an hour, and is gone for good; who is logged in does not change.',
    save: 'Save retention',
    days: 'Days that activity is kept',
    daysHint: '30 to 3650. Leave it empty to keep activity for ever.',
  },
  reports: {
    title: 'Reports',
    lead: 'Reports count desks, not people. They are made from sessions: after the times below, these lose the name or are deleted, within an hour.',
    save: 'Save reports',
    perPerson: 'Who sees how long individual people were logged in',
    perPersonHint:
      'A table of people is then part of the reports. Your privacy rules may require you to inform people, or a works council.',
    perPersons: { nobody: 'Nobody', admins: 'Administrators', managers: 'Administrators and managers' },
    named: 'Days that sessions say who it was',
    namedHint:
      '1 to 3650. After that, reports keep their numbers but no longer say who it was, and “last at Room 201” is forgotten. Leave it empty to keep the names.',
    kept: 'Days that sessions are kept',
    keptHint: '30 to 3650. Reports of the time before are empty. Leave it empty to keep sessions for ever.',
    stillForEver: 'Activity still says who logged in where, for ever.',
    stillFor: (days: number) => `Activity still says who logged in where, for ${days} days.`,
    stillHelp: 'Enter a number of days under What is kept as well.',
  },
  updates: {
    title: 'Updates',
    lead: 'Hot Desk does not check for newer versions by itself. With an address here, the web app reads one small file there every 12 hours, sends nothing about you, and shows administrators when there is a newer version.',
    save: 'Save updates',
    from: 'File that names the newest version',
    fromHint:
      'An https address, or the path of a file on this server, for example on your own mirror. Each release includes that file, hotdesk-latest.json. Leave it empty to switch update checks off.',
  },
}
