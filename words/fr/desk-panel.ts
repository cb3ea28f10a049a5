import type { deskPanel as en } from '../en/desk-panel.ts'

export const deskPanel: typeof en = {
  close: 'Fermer',
  notAtDesk: (person) => `${person} n’est connecté à aucun bureau en ce moment.`,
  notAtDeskHere: (person) => `${person} n’est à aucun bureau affiché ici. Sa page dit où cette personne se trouve.`,
  gone: 'Ce bureau n’est plus dans la liste.',
  openPage: 'Ouvrir la page',
  move: 'Déplacer',
  logIn: 'Connecter quelqu’un ici',
  logOut: 'Déconnecter',
}
