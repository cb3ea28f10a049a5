import type { settings as en } from '../en/settings.ts'

export const settings: typeof en = {
  title: 'Einstellungen',
  search: 'Einstellungen durchsuchen',
  pages: (n) => `${n} Seiten`,
  noneFound: (search) => `Keine Einstellung heißt „${search}“.`,
  allSettings: 'Alle Einstellungen',
  saved: 'Die Einstellungen sind gespeichert.',
  none: 'keine Angabe',
  on: 'ein',
  off: 'aus',
  neverChanged: 'Hier wurde noch nichts geändert.',
  changed: (time, by) => `Geändert${by}, ${time}.`,
  activity: 'Aktivität',
}
