import type { keyboard as en } from '../en/keyboard.ts'

export const keyboard: typeof en = {
  title: 'Tastenkürzel',
  short: 'Tastenkürzel',
  singleKeys: 'Einzelne Tasten',
  singleKeysSays:
    'Buchstaben, / und ? wirken ohne Strg. Schalten Sie sie aus, wenn sie stören, zum Beispiel bei Sprachsteuerung.',
  ctrl: 'Strg',
  escape: 'Esc',
  enter: 'Eingabe',
  everywhere: 'Überall',
  goTo: 'Zu einer Person, einem Platz oder einer Seite gehen',
  search: 'Auf dieser Seite suchen',
  showList: 'Diese Liste zeigen',
  closeOpen: 'Schließen, was offen ist',
  onBoard: 'In der Übersicht',
  fromDeskToDesk: 'Von Platz zu Platz gehen, und von der Suche zu den Treffern',
  open: 'Die Person öffnen, oder den Platz, an dem niemand ist',
  seat: 'Die Person umziehen, oder jemanden anmelden, wo niemand ist',
  logOut: 'Die Person abmelden, nach einer Rückfrage',
  look: 'Zwischen Liste, kompakter Liste und Raster wechseln',
  onPage: 'Auf der Seite einer Person oder eines Platzes',
  call: 'Die Person anrufen: Zuerst klingelt Ihr eigenes Telefon',
  copy: 'Kopieren, wo die Person ist',
  move: 'Die Person umsetzen oder an einem Platz anmelden',
}
