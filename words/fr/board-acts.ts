import type { boardAct as en } from '../en/board-acts.ts'

export const boardAct: typeof en = {
  actions: 'Actions',
  actionsAt: (location) => `Actions : ${location}`,
  logSomebodyIn: 'Connecter quelqu’un',
  logSomebodyInAsk: 'Connecter quelqu’un…',
  logInAt: (desk) => `Connecter quelqu’un : ${desk}`,
  logOutEverybodyAt: (location) => `Déconnecter tout le monde : ${location}…`,
}
