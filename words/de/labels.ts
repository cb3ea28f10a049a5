import type { labels as en } from '../en/labels.ts'

export const labels: typeof en = {
  title: 'Etiketten für die Plätze',
  none: 'Es gibt keine Telefone, für die Etiketten gedruckt werden könnten.',
  first: (printed, all) => `Die ersten ${printed} von ${all} Etiketten: Wählen Sie für die übrigen einen Standort.`,
  count: (labels) => (labels === 1 ? '1 Etikett.' : `${labels} Etiketten.`),
  lead: (summary, pool) => `${summary} Drucken Sie ohne Ränder und mit 100 %. Zurück zu ${pool}.`,
  labelsOnPage: 'Etiketten pro Seite',
  layout: (columns, rows) => `${columns} × ${rows}, ${columns * rows} pro Seite`,
  paper: 'Papier',
  papers: { a4: 'A4', letter: 'US-Letter' },
  cutLines: 'Schnittlinien',
  sheets: 'Bögen',
  logIn: (code) => `Anmelden ${code}`,
  logOut: (code) => `Abmelden ${code}`,
  logInAt: (desk) => `Anmelden: ${desk}`,
}
