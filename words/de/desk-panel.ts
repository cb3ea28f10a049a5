import type { deskPanel as en } from '../en/desk-panel.ts'

export const deskPanel: typeof en = {
  close: 'Schließen',
  notAtDesk: (person) => `${person} ist zurzeit an keinem Platz angemeldet.`,
  notAtDeskHere: (person) => `${person} ist an keinem Platz, der hier angezeigt wird. Die eigene Seite sagt, wo.`,
  gone: 'Dieser Platz gehört nicht mehr zum Pool.',
  openPage: 'Seite öffnen',
  move: 'Umziehen',
  logIn: 'Hier jemanden anmelden',
  logOut: 'Abmelden',
}
