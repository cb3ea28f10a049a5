/** Of the list of shortcuts. */
export const keyboard = {
  title: 'Keyboard shortcuts',
  short: 'Shortcuts',
  singleKeys: 'Single keys',
  singleKeysSays:
    'Letters, / and ? act without Ctrl. Switch them off if they get in the way, for example with voice control.',
  /** As they are written on the keys. */
  ctrl: 'Ctrl',
  escape: 'Esc',
  enter: 'Enter',
  everywhere: 'Everywhere',
  goTo: 'Go to a person, a desk or a page',
  search: 'Search on this page',
  showList: 'Show this list',
  closeOpen: 'Close what is open',
  onBoard: 'On the board',
  fromDeskToDesk: 'Go from desk to desk, and from the search to what it found',
  open: 'Open the person, or the desk where nobody is',
  seat: 'Move the person, or log somebody in where nobody is',
  logOut: 'Log the person out, after a question',
  look: 'Change between list, compact list and grid',
  onPage: 'On the page of a person or a desk',
  call: 'Call the person: your own phone rings first',
  copy: 'Copy where the person is',
  move: 'Move the person, or log them in at a desk',
}
