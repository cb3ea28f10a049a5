import type { phonesImport as en } from '../en/phones-import.ts'
import { count } from './count.ts'

export const phonesImport: typeof en = {
  title: 'Telefone importieren',
  lead: (pool) =>
    `Aus einer CSV-Datei: dem eigenen Export, einer Tabellenkalkulation oder Nebenstellen, die der Bulk Handler von FreePBX exportiert hat. Zurück zu ${pool}.`,
  choose: 'CSV-Datei auswählen oder hier ablegen',
  reading: 'Wird gelesen…',
  chooseHint:
    'Spalten number, label, location und owner in beliebiger Reihenfolge oder extension und name von FreePBX. Sie sehen, was mit jeder Zeile geschieht, bevor etwas geändert wird.',
  chooseAnother: 'Andere Datei auswählen',
  tooLarge: 'Diese Datei ist zu groß. Teilen Sie sie in zwei und importieren Sie beide.',
  import: (n) => `${n} importieren`,
  imported: (n) => (n === 1 ? '1 Telefon ist importiert.' : `${count(n, 'Telefon', 'Telefone')} sind importiert.`),
  confirmTitle: (n, removed) => `${n} importieren und ${count(removed, 'Telefon', 'Telefone')} entfernen?`,
  confirmHint:
    'Wer an einem Telefon angemeldet ist, das entfernt wird, wird zuerst abgemeldet. Die Telefone bleiben in der Telefonanlage.',
  preview: (file) => `Vorschau auf ${file}. Noch wurde nichts geändert.`,
  refused: (lines) =>
    lines === 1
      ? '1 Zeile ist abgelehnt und wird ausgelassen.'
      : `${count(lines, 'Zeile', 'Zeilen')} sind abgelehnt und werden ausgelassen.`,
  ignored: (columns, others) =>
    others > 0
      ? `Nicht verwendet: ${columns} und ${count(others, 'weitere Spalte', 'weitere Spalten')}.`
      : `Nicht verwendet: ${columns}.`,
  show: 'Anzeigen',
  fates: {
    add: 'Hinzufügen',
    change: 'Ändern',
    remove: 'Entfernen',
    unchanged: 'Unverändert',
    refused: 'Abgelehnt',
  },
  removeOthers: 'Telefone entfernen, die nicht in der Datei stehen',
  correctFirst: '(korrigieren Sie zuerst die abgelehnten Zeilen)',
  noLines: 'Keine solchen Zeilen.',
  showMore: (n) => `Mehr von ${n} anzeigen`,
  caption: 'Was mit jeder Zeile geschieht',
  columns: { line: 'Zeile', number: 'Nummer', fate: 'Was geschieht', details: 'Einzelheiten' },
  notInFile: 'Nicht in der Datei',
  none: 'ohne',
}
