import { count } from './count.ts'

const desks = (n: number) => count(n, 'desk', 'desks')

/** Figures, drawings and tables of a report. */
export const reportTables = {
  keyFigures: 'Key figures',
  mostAtOnce: 'Most taken at once',
  mostOnAverageDay: 'Most on an average day',
  takenAlways: 'Average occupancy (24 h)',
  neverUsed: 'Never used',
  logInsAndMoves: 'Logins and moves',
  halfStay: 'Median session',
  averageStay: 'Average session',
  endedByRule: 'Ended by a rule',
  of: (some: number, all: number) => `${some} of ${all}`,
  points: (points: number) => `${points} points`,
  /** `period`: “30 days before”. */
  asBefore: (period: string) => `As in the ${period}`,
  /** `than`: “4 more”. */
  thanBefore: (than: string, period: string) => `${than} than in the ${period}`,

  inZone: (days: string, zone: string) => `${days}, in the time zone ${zone}.`,
  atLocation: (days: string, zone: string, location: string) => `${days}, in the time zone ${zone}, at ${location}.`,
  noSessions: 'No sessions in this range',
  nobodyLoggedIn: (days: string) => `Nobody was logged in at these desks: ${days}.`,
  showLast90: 'Show the last 90 days',
  byHour: 'By hour of the week',
  byHourLead: 'The share of desks that were taken, in percent, on average.',
  byHourDrawn: 'Share of the desks that were taken, in percent, by day of the week and hour',
  byDay: 'Day by day',
  byDayDrawn: 'Desks that were taken, by day: the most at once, the average over day and night, and the pool',
  lines: { most: 'Most at once', average: 'Average over day and night', pool: 'Desks in the pool' },
  locations: 'Locations',
  locationsLead: 'The most used first.',
  busiest: 'Busiest desks',
  firstOf: (shown: number, all: number) => `The first ${shown} of ${desks(all)}; all of them are in the CSV.`,
  howEnded: 'How sessions ended',
  shareByRule: (share: string) => `${share} by a rule.`,
  refused: 'Refused logins',
  refusedLead: (n: number) => `${count(n, 'login', 'logins')} refused, at the phone or elsewhere.`,
  emergency: 'Without emergency caller ID',
  emergencyLead: (n: number) =>
    `An emergency call from ${desks(n)} shows the number of the person who is logged in there, not the place. Set the emergency caller ID of the device in FreePBX.`,
  people: 'People',
  peopleLead: 'How long each person was logged in at desks.',
  csv: 'CSV',
  /** Behind the word CSV, for people who only hear it. */
  csvOf: (title: string) => ` of ${title}`,
  shortWeekday: (name: string) => name.slice(0, 3),

  titles: {
    hours: 'Desks taken by hour of the week',
    days: 'Desks taken by day',
    locations: 'Locations',
    desks: 'Desks, the busiest first',
    unused: 'Desks never used',
    endings: 'How sessions ended',
    refusals: 'Refused logins',
    emergency: 'Desks without emergency caller ID',
    people: 'People',
  },
  columns: {
    ...{ pbx: 'PBX', phone: 'Phone', label: 'Label', location: 'Location', desks: 'Desks', day: 'Day' },
    ...{ weekday: 'Day of the week', hour: 'Hour', taken: 'Taken', average: 'Taken on average', most: 'Most at once' },
    ...{ stays: 'Sessions', time: 'Time', reason: 'Reason', byRule: 'By a rule', sessions: 'Sessions' },
    ...{ logIns: 'Logins', extension: 'Extension', name: 'Name', timeAtDesks: 'Time at desks' },
  },
  yes: 'yes',
  no: 'no',
}
