import type { boardAct as en } from '../en/board-acts.ts'

export const boardAct: typeof en = {
  actions: 'Aktionen',
  actionsAt: (location) => `Aktionen für ${location}`,
  logSomebodyIn: 'Jemanden anmelden',
  logSomebodyInAsk: 'Jemanden anmelden…',
  logInAt: (desk) => `Jemanden an ${desk} anmelden`,
  logOutEverybodyAt: (location) => `Alle an ${location} abmelden…`,
}
