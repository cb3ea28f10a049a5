import type { command as en } from '../en/command.ts'

export const command: typeof en = {
  title: 'Gehe zu',
  open: 'Gehe zu…',
  ask: 'Person, Platz oder Seite',
  noMatch: (text) => `Keine Person, kein Platz und keine Seite heißt „${text}“.`,
  notSearched:
    'Personen und Plätze konnten nicht durchsucht werden. Ändern Sie die Suche, um es noch einmal zu versuchen.',
  pages: 'Seiten',
  more: 'Weitere Aktionen',
  move: (name) => `${name} umsetzen…`,
  logIn: (name) => `${name} anmelden…`,
  logOut: (name) => `${name} abmelden…`,
  call: (name) => `${name} anrufen`,
  copy: (text) => `„${text}“ kopieren`,
  checkHealth: 'Systemprüfung starten',
  checkBegun: 'Die Systemprüfung hat begonnen.',
}
