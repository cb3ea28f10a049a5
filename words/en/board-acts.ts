export const boardAct = {
  actions: 'Actions',
  actionsAt: (location: string) => `Actions at ${location}`,
  logSomebodyIn: 'Log somebody in',
  /** A question follows. */
  logSomebodyInAsk: 'Log somebody in…',
  logInAt: (desk: string) => `Log somebody in at ${desk}`,
  logOutEverybodyAt: (location: string) => `Log out everybody at ${location}…`,
}
