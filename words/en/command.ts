/** Of the menu that goes to a person, a desk or a page. */
export const command = {
  title: 'Go to',
  open: 'Go to…',
  ask: 'Person, desk or page',
  noMatch: (text: string) => `No person, desk or page is called “${text}”.`,
  notSearched: 'People and desks could not be searched. Change the search to try again.',
  pages: 'Pages',
  move: (name: string) => `Move ${name}…`,
  logOut: (name: string) => `Log out ${name}…`,
}
