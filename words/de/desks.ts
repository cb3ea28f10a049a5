import type { desks as en } from '../en/desks.ts'

export const desks: typeof en = {
  titleOf: (number) => `Platz ${number}`,
  title: 'An diesem Platz',
  loggedIn: 'Angemeldet',
  automaticLogout: 'Automatische Abmeldung',
  number: 'Nummer',
  showOnPlan: 'Auf dem Plan zeigen',
  noLocation: 'Keiner',
  owner: 'Besitzer',
  available: 'Niemand: Der Platz ist frei',
  nobody: 'Niemand',
  everybodys: 'Niemand: Der Platz ist für alle da',
  since: (time, lasts) => `seit ${time}, ${lasts}`,
  whoWasHere: 'Wer hier war',
  nobodyWasHere: 'Hier war noch niemand angemeldet.',
  allActivity: (number) => `Alle Aktivität von ${number}`,
}
