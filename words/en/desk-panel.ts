export const deskPanel = {
  close: 'Close',
  notAtDesk: (person: string) => `${person} is not logged in at a desk now.`,
  notAtDeskHere: (person: string) => `${person} is not at a desk that is shown here. Their page says where they are.`,
  gone: 'This desk is no longer in the pool.',
  openPage: 'Open the page',
  move: 'Move',
  logIn: 'Log somebody in here',
  logOut: 'Log out',
}
