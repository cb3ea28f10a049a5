export const walls = {
  title: 'Walls',
  lead: 'Screens that show who is where to everybody who passes. Each has its own link, which opens nothing else and can be revoked.',
  empty: 'No walls yet',
  emptyHelp: 'Add one for each screen: a television in the corridor, a tablet at the entrance.',
  add: 'Add wall',
  neverSeen: 'No screen has shown it yet.',
  lastSeen: (time: string) => `Last seen ${time}`,
  edit: 'Edit',
  /** What a wall shows: where, how it names people, whether on plans as well, how long. */
  shows: (where: string, names: string, plans: boolean, seconds: number) =>
    `${where}, with ${names}${plans ? ' and floor plans' : ''}, ${seconds} seconds each.`,
  everyLocation: 'Every location',
  names: {
    full: { choice: 'In full: Alice Lee', shown: 'full names' },
    short: { choice: 'First name and initial: Alice L.', shown: 'first names and initials' },
    initials: { choice: 'Initials: A. L.', shown: 'initials' },
    hidden: { choice: 'Not at all: which desks are taken', shown: 'no names' },
  },
  form: {
    editTitle: (name: string) => `Edit ${name}`,
    addTitle: 'Add a wall',
    saved: (name: string) => `${name} is saved.`,
    nameHint: 'Where it hangs, for example Entrance.',
    locations: 'Locations',
    locationsHint: 'If none is chosen: every location, including later ones.',
    names: 'Names',
    namesHint: 'Shortened on the server, so that the screen never has more than it shows.',
    plans: 'Floor plans',
    plansSays: 'After the people of a location its plans are shown, with who is where and which desks are available.',
    seconds: 'Seconds for each page',
    secondsHint: '5 to 600.',
  },
  link: {
    title: 'Link of the new wall',
    description:
      'It is shown only now. Open it on the screen; anyone who has it sees what the wall shows, and nothing else.',
    label: 'Link',
    hint: 'For a light screen, put ?theme=light before the #.',
  },
  revoke: {
    button: 'Revoke',
    /** Behind it, for people who only hear it. */
    which: (name: string) => ` the link of ${name}`,
    title: (name: string) => `Revoke the link of ${name}?`,
    confirm: 'Revoke link',
    consequence: 'Every screen with it shows nothing within seconds. The link cannot be used again.',
    revoked: (name: string) => `The link of ${name} is revoked.`,
    notRevoked: 'The link was not revoked.',
  },
}
