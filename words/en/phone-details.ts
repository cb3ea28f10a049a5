/** What people say of a phone: its title in forms and tables, and what a form says of it. */
export const phoneDetails = {
  label: { title: 'Label', hint: 'What people call this desk, for example Reception 1.' },
  location: { title: 'Location', hint: 'The board groups desks by location.' },
  owner: {
    title: 'Owner',
    hint: 'The extension of the person whose desk this is. They are logged in here automatically when a guest leaves.',
  },
}
