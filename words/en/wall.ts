import { count } from './count.ts'

/** A screen on a wall, which everybody reads in passing. */
export const wall = {
  title: 'Wall',
  states: {
    do_not_disturb: 'Do not disturb',
    in_call: 'In a call',
    on_hold: 'On hold',
    ringing: 'Ringing',
    unreachable: 'Not registered',
  },
  taken: 'Taken',
  desksAvailable: (desks: number) => `${count(desks, 'desk', 'desks')} available`,
  /** Of one desk, on a plan. */
  isAvailable: 'Available',
  /** Before their names. */
  available: 'Available: ',
  andMore: (desks: string, more: number) => `${desks} and ${more} more`,
  nobody: 'Nobody is logged in here.',
  part: (location: string, part: number, parts: number) => `${location}, ${part} of ${parts}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  live: 'Live',
  reconnecting: (when: string) => `Reconnecting, last updated ${when}`,
  notConnected: 'PBX not connected, calls are not shown',
  notices: {
    opening: { title: 'Connecting…', says: 'The wall appears as soon as Hot Desk answers.' },
    no_wall_link: {
      title: 'This screen has no link yet',
      says: 'Open the link of a wall here. Administrators make one under Settings, Walls.',
    },
    wall_revoked: {
      title: 'This link was revoked',
      says: 'It shows nothing any more. Ask an administrator for a new one, and open that here.',
    },
  },
}
