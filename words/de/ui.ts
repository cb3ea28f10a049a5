import type { ui as en } from '../en/ui.ts'
import { count } from './count.ts'

export const ui: typeof en = {
  selection: 'Auswahl',
  selected: (things) => `${things.toLocaleString('de-DE')} ausgewählt`,
  clear: 'Aufheben',
  notifications: 'Meldungen',
  closeNotification: 'Meldung schließen',
  noAnswer:
    'Hot Desk antwortet nicht. Versuchen Sie es gleich noch einmal; wenn es so bleibt, laden Sie die Seite neu.',
  pagesOf: (what) => `Seiten: ${what}`,
  newest: 'Zurück zum Neuesten',
  older: 'Ältere',
  pages: 'Seiten',
  total: (total, what) => `${total.toLocaleString('de-DE')} ${what}`,
  range: (from, to, total, what) => `${from} bis ${to} von ${total.toLocaleString('de-DE')} ${what}`,
  previous: 'Zurück',
  next: 'Weiter',
  showAsTable: 'Als Tabelle zeigen',
  since: (date) => `Seit ${date}`,
  duration: {
    justNow: 'gerade eben',
    underOneMinute: 'unter 1 Min.',
    minutes: (minutes) => `${minutes} Min.`,
    hours: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
    days: (days) => count(days, 'Tag', 'Tage'),
  },
}
