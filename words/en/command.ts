/** Of the menu that goes to a person, a desk or a page. */
export const command = {
  title: 'Go to',
  open: 'Go to…',
  ask: 'Person, desk or page',
  noMatch: (text: string) => `No person, desk or page is called “${text}”.`,
  notSearched: 'People and desks could not be searched. Change the search to try again.',
  pages: 'Pages',
  /** Actions that are not about what was found. */
  more: 'More actions',
  move: (name: string) => `Move ${name}…`,
  logIn: (name: string) => `Log in ${name}…`,
  logOut: (name: string) => `Log out ${name}…`,
  call: (name: string) => `Call ${name}`,
  copy: (text: string) => `Copy “${text}”`,
  checkHealth: 'Run the health check',
  checkBegun: 'The health check has begun.',
}
