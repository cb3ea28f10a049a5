import type { phoneProblems as en } from '../en/phone-problems.ts'
import { count } from './count.ts'

export const phoneProblems: typeof en = {
  chooseFile: 'Wählen Sie eine Datei aus.',
  emptyFile: 'Die Datei ist leer.',
  unknownColumns: (line, columns) => `Zeile ${line}: Es gibt keine Spalte ${columns}`,
  columns: (there, instead) => `${count(there, 'Spalte', 'Spalten')} statt ${instead}`,
  ofAnotherPbx: (pbx) => `pbx: ein Telefon von ${pbx}`,
  numberOnLine: (number, line) => `number: ${number} steht bereits in Zeile ${line}`,
  ownsOnLine: (owner, desk, line) => `owner: ${owner} besitzt in Zeile ${line} bereits Platz ${desk}`,
  owns: (owner, desk) => `owner: ${owner} besitzt bereits Platz ${desk}`,
  isLoggedIn: (person) => `${person} ist dort angemeldet`,
  noText: 'Diese Datei ist kein Text.',
  saveAsCsv: 'Speichern Sie sie in der Tabellenkalkulation als CSV in UTF-8 und versuchen Sie es noch einmal.',
  openQuote: 'Ein Anführungszeichen in dieser Datei wird nie geschlossen.',
  closeQuote:
    'Schließen Sie es, verdoppeln Sie Anführungszeichen innerhalb eines Felds und versuchen Sie es noch einmal.',
  tooLarge: 'Diese Datei ist zu groß oder beschädigt.',
  split: 'Teilen Sie sie in zwei und importieren Sie beide.',
  correctLines: (lines) =>
    lines === 1
      ? 'Korrigieren Sie die abgelehnte Zeile, bevor Sie Telefone entfernen, die nicht in der Datei stehen.'
      : `Korrigieren Sie die ${lines} abgelehnten Zeilen, bevor Sie Telefone entfernen, die nicht in der Datei stehen.`,
  changedMeanwhile:
    'Die Telefone wurden inzwischen von jemand anderem geändert. Sehen Sie nach, was der Import jetzt tut, und importieren Sie dann.',
  twice: (number) => `${number} kommt zweimal vor.`,
  ownsAlready: (owner, desk) =>
    `${owner} besitzt bereits Platz ${desk}. Ändern Sie zuerst dort den Besitzer, oder wählen Sie hier einen anderen.`,
}
