export const sessions = {
  from: 'From',
  to: 'To',
  now: 'Now',
  for: 'For',
  howItEnded: 'How it ended',
  /** For people who only hear it: pages of them. */
  stays: 'sessions',
  deskOf: (label: string, number: string) => `${label} (${number})`,
  /** How a session ended. */
  reasons: {
    logout: 'Logged out',
    moved: 'Moved to another desk',
    taken_over: 'Somebody else logged in',
    phone_removed: 'The phone was removed',
    not_applied: 'The PBX did not apply the login',
    automatic: 'Logged out automatically',
  },
  forced: {
    account: (name: string) => `Logged out by ${name}`,
    token: (name: string) => `Logged out through the API (${name})`,
    other: 'Logged out by an administrator',
  },
}
