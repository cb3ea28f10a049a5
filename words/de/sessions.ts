import type { sessions as en } from '../en/sessions.ts'

export const sessions: typeof en = {
  from: 'Von',
  to: 'Bis',
  now: 'Jetzt',
  for: 'Dauer',
  howItEnded: 'Ende',
  stays: 'Sitzungen',
  deskOf: (label, number) => `${label} (${number})`,
  reasons: {
    logout: 'Abgemeldet',
    moved: 'An einen anderen Platz gewechselt',
    taken_over: 'Jemand anderes hat sich angemeldet',
    phone_removed: 'Das Telefon wurde entfernt',
    not_applied: 'Die Telefonanlage hat die Anmeldung nicht übernommen',
    automatic: 'Automatisch abgemeldet',
  },
  forced: {
    account: (name) => `Abgemeldet durch ${name}`,
    token: (name) => `Abgemeldet über die API (${name})`,
    other: 'Abgemeldet durch die Administration',
  },
}
