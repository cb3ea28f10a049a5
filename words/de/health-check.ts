import type { healthCheck as en } from '../en/health-check.ts'
import { count } from './count.ts'

export const healthCheck: typeof en = {
  title: 'Systemprüfung',
  lead: 'Prüft auf jeder Telefonanlage alles, was Personen zum Anmelden brauchen, und sagt, was zu tun ist, wo etwas fehlt. Nichts wird geändert.',
  empty: 'Es wurde noch nichts geprüft',
  emptyHelp: 'Es dauert einige Sekunden, und alle können währenddessen weiterarbeiten.',
  onServer: (command) =>
    `Auf dem Server meldet ${command} dasselbe und prüft auch die Einstellungsdatei und den Zustand der Datenbank.`,
  run: 'Starten',
  runAgain: 'Noch einmal starten',
  running: 'Läuft…',
  notBegun: 'Die Systemprüfung wurde nicht gestartet.',
  progress: 'Fortschritt der Systemprüfung',
  partsDone: (done, parts) =>
    `${done} von ${parts} Teilen geprüft. Eine Telefonanlage mit Tausenden von Telefonen braucht einige Sekunden.`,
  lastRun: (time, by, numbers) => `Zuletzt ${time}${by}: ${numbers}.`,
  noProblems: 'keine Probleme',
  wanting: (problems, warnings) =>
    `${count(problems, 'Problem', 'Probleme')}, ${count(warnings, 'Warnung', 'Warnungen')}`,
  problems: 'Probleme',
  warnings: 'Warnungen',
  whatIsFine: 'Was in Ordnung ist',
  kinds: { problem: 'Problem', warning: 'Warnung', ok: 'In Ordnung' },
  whatToDo: 'Was zu tun ist: ',
  showAll: (phones) => `alle ${phones.toLocaleString('de')} anzeigen`,
}
