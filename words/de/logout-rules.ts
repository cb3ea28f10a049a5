import type { logoutRules as en } from '../en/logout-rules.ts'
import { count } from './count.ts'

export const logoutRules: typeof en = {
  minutes: (n) => count(n, 'Minute', 'Minuten'),
  hours: (n) => count(n, 'Stunde', 'Stunden'),
  when: {
    timeOfDay: (time, days, zone) => `${days} um ${time} Uhr (${zone})`,
    duration: (long) => `${long} nach der Anmeldung`,
    noCall: (long) => `nach ${long} ohne Gespräch`,
    validity: 'mit dem Ende der Zugangsfrist',
    stay: 'nur, wenn sie sich selbst abmelden',
  },
  places: {
    pbx: () => 'alle',
    location: (place) => `alle am Standort ${place}`,
    desk: (place) => `alle an Platz ${place}`,
    person: (place) => `Nebenstelle ${place}`,
  },
  isLoggedOut: {
    pbx: (when) => `Alle werden ${when} abgemeldet.`,
    location: (when, place) => `Alle am Standort ${place} werden ${when} abgemeldet.`,
    desk: (when, place) => `Wer an Platz ${place} angemeldet ist, wird ${when} abgemeldet.`,
    person: (when, place) => `Nebenstelle ${place} wird ${when} abgemeldet.`,
  },
  stays: {
    pbx: () => 'Alle bleiben angemeldet, bis sie sich abmelden, was immer andere Regeln sagen.',
    location: (place) =>
      `Alle am Standort ${place} bleiben angemeldet, bis sie sich abmelden, was immer die Regeln für alle sagen.`,
    desk: (place) =>
      `Wer an Platz ${place} angemeldet ist, bleibt es bis zur Abmeldung, was immer die Regeln für Standort und alle sagen.`,
    person: (place) =>
      `Nebenstelle ${place} bleibt bis zur Abmeldung angemeldet, was immer die Regeln für Platz, Standort und alle sagen.`,
  },
  reasons: {
    pbx: () => 'alle',
    location: (place) => `Standort ${place}`,
    desk: (place) => `Platz ${place}`,
    person: (place) => `Nebenstelle ${place}`,
  },
}
