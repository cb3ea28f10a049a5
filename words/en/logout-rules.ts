import { count } from './count.ts'

/** What automatic logout does, in sentences. */
export const logoutRules = {
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  hours: (n: number) => count(n, 'hour', 'hours'),
  /** When people are logged out; behind the clocks of a rule. */
  when: {
    timeOfDay: (time: string, days: string, zone: string) => `at ${time} ${days} (${zone})`,
    duration: (long: string) => `${long} after logging in`,
    noCall: (long: string) => `after ${long} without a call`,
    validity: 'when their access ends',
    stay: 'only by themselves',
  },
  /** Whom a rule is for; in the middle of a sentence. */
  places: {
    pbx: () => 'everybody',
    location: (place: string) => `everybody at ${place}`,
    desk: (place: string) => `anyone at desk ${place}`,
    person: (place: string) => `extension ${place}`,
  },
  /** What a rule leads to. @param when one of those above */
  isLoggedOut: {
    pbx: (when: string) => `Everybody is logged out ${when}.`,
    location: (when: string, place: string) => `Everybody at ${place} is logged out ${when}.`,
    desk: (when: string, place: string) => `Anyone at desk ${place} is logged out ${when}.`,
    person: (when: string, place: string) => `Extension ${place} is logged out ${when}.`,
  },
  stays: {
    pbx: () => 'Everybody stays until they log out, even if other rules say otherwise.',
    location: (place: string) =>
      `Everybody at ${place} stays until they log out, even if the rules for everybody say otherwise.`,
    desk: (place: string) =>
      `Anyone at desk ${place} stays until they log out, even if the rules for the location and for everybody say otherwise.`,
    person: (place: string) =>
      `Extension ${place} stays until they log out, even if the rules for the desk, the location and everybody say otherwise.`,
  },
  /** Whose rule it is, in a few words. */
  reasons: {
    pbx: () => 'everybody',
    location: (place: string) => `location ${place}`,
    desk: (place: string) => `desk ${place}`,
    person: (place: string) => `extension ${place}`,
  },
}
