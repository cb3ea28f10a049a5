import type { accessRules as en } from '../en/access-rules.ts'
import { count } from './count.ts'

/** 2027-01-31 as 31.01.2027 */
const dated = (day: string) => day.split('-').toReversed().join('.')

export const accessRules: typeof en = {
  everywhere: 'darf sich überall anmelden',
  atDesksOf: (locations) => `darf sich an Plätzen am Standort ${locations} anmelden`,
  atAnyTime: (where) => `${where}, jederzeit`,
  at: (where, when, zone) => `${where}, ${when} (${zone})`,
  onOneDay: (day) => `nur am ${dated(day)}`,
  fromTo: (from, until) => `vom ${dated(from)} bis zum ${dated(until)}`,
  from: (from) => `ab dem ${dated(from)}`,
  until: (until) => `bis zum ${dated(until)}`,
  hours: (from, to) => `${from} bis ${to} Uhr`,
  hoursOvernight: (from, to) => `${from} bis ${to} Uhr am nächsten Morgen`,
  secondLogin: {
    move: 'eine zweite Anmeldung verlegt sie an den neuen Platz',
    refuse: 'eine zweite Anmeldung wird abgelehnt, solange sie anderswo angemeldet sind',
  },
  takeover: {
    allowed: () => 'andere dürfen ihren Platz übernehmen',
    refused: () => 'niemand darf ihren Platz übernehmen',
    idle: (minutes) => `andere dürfen ihren Platz nach ${count(minutes, 'Minute', 'Minuten')} ohne Gespräch übernehmen`,
  },
}
