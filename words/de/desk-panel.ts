import type { deskPanel as en } from '../en/desk-panel.ts'

export const deskPanel: typeof en = {
  close: 'Schließen',
  notAtDesk: (person) => `${person} ist zurzeit an keinem Platz angemeldet.`,
  notAtDeskHere: (person) => `${person} ist an keinem Platz, der hier angezeigt wird. Die Seite der Person zeigt, wo.`,
  gone: 'Dieser Platz gehört nicht mehr zu Hot Desk.',
  openPage: 'Seite öffnen',
  copy: 'Kopieren',
  move: 'Umsetzen',
  logIn: 'Hier jemanden anmelden',
  logOut: 'Abmelden',
}
