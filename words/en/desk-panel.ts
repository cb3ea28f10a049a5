export const deskPanel = {
  close: 'Close',
  notAtDesk: (person: string) => `${person} is not logged in at a desk now.`,
  gone: 'This desk is no longer in the pool.',
  openPage: 'Open the page',
  copy: 'Copy',
  move: 'Move',
  logIn: 'Log somebody in here',
  logOut: 'Log out',
}
