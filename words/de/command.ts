import type { command as en } from '../en/command.ts'

export const command: typeof en = {
  title: 'Gehe zu',
  open: 'Gehe zu…',
  ask: 'Person, Platz oder Seite',
  noMatch: (text) => `Keine Person, kein Platz und keine Seite heißt „${text}“.`,
  notSearched:
    'Personen und Plätze konnten nicht durchsucht werden. Ändern Sie die Suche, um es noch einmal zu versuchen.',
  pages: 'Seiten',
  move: (name) => `${name} umsetzen…`,
  logOut: (name) => `${name} abmelden…`,
}
