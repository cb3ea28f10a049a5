import { count } from './count.ts'

/** Where and when somebody may log in, in sentences whose subject stands before. */
export const accessRules = {
  everywhere: 'may log in everywhere',
  atDesksOf: (locations: string) => `may log in at desks of ${locations}`,
  atAnyTime: (where: string) => `${where} at any time`,
  at: (where: string, when: string, zone: string) => `${where}, ${when} (${zone})`,
  onOneDay: (day: string) => `on ${day} only`,
  fromTo: (from: string, until: string) => `from ${from} to ${until}`,
  from: (from: string) => `from ${from} on`,
  until: (until: string) => `until ${until}`,
  hours: (from: string, to: string) => `${from} to ${to}`,
  hoursOvernight: (from: string, to: string) => `${from} to ${to} the next morning`,
  secondLogin: {
    move: 'a second login moves them',
    refuse: 'a second login is refused while they are logged in elsewhere',
  },
  takeover: {
    allowed: () => 'others may take their desk over',
    refused: () => 'nobody may take their desk over',
    idle: (minutes: number) =>
      `others may take their desk over after ${count(minutes, 'minute', 'minutes')} without a call`,
  },
}
