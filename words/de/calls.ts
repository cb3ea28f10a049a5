import type { calls as en } from '../en/calls.ts'

export const calls: typeof en = {
  title: 'Anrufe an Plätzen',
  lead: 'Geführt, während diese Person an einem Platz angemeldet war. Anrufe am eigenen Telefon stehen nicht hier.',
  noMore:
    'Anrufe an Plätzen werden nicht mehr festgehalten. Diese bleiben, bis die Ereignisse ihrer Zeit gelöscht werden.',
  none: 'Anrufe stehen hier wenige Sekunden nach ihrem Ende.',
  calls: 'Anrufe',
  columns: { when: 'Wann', with: 'Mit', duration: 'Dauer' },
  from: 'Von',
  to: 'An',
  withheld: 'unterdrückter Nummer',
  through: (number) => `über ${number}`,
}
