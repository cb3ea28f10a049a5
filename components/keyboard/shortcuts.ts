type Shortcut = { keys: readonly string[]; does: string }
type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] }

/** What the list of shortcuts says. Each key is listened for where it does something. */
export const shortcuts: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['Ctrl', 'K'], does: 'Go to a person, a desk or a page' },
      { keys: ['/'], does: 'Search on this page' },
      { keys: ['?'], does: 'Show this list' },
      { keys: ['Esc'], does: 'Close what is open' },
    ],
  },
  {
    title: 'On the board',
    shortcuts: [
      { keys: ['↑', '↓'], does: 'Go from desk to desk, and from the search to what it found' },
      { keys: ['Enter'], does: 'Open the person, or the desk where nobody is' },
      { keys: ['L'], does: 'Log the person out, after a question' },
      { keys: ['G'], does: 'Change between list, compact list and grid' },
    ],
  },
  {
    title: 'On a floor plan',
    shortcuts: [
      { keys: ['+', '−'], does: 'Zoom, when the plan has the focus' },
      { keys: ['0'], does: 'Show the whole plan' },
      { keys: ['←', '→', '↑', '↓'], does: 'Move the plan, or a desk while you place desks' },
      { keys: ['Del'], does: 'Take a desk off, while you place desks' },
    ],
  },
  {
    title: 'On the page of a person or a desk',
    shortcuts: [
      { keys: ['C'], does: 'Call the person: your own phone rings first' },
      { keys: ['Y'], does: 'Copy where the person is' },
      { keys: ['M'], does: 'Move the person, or log them in at a desk' },
      { keys: ['L'], does: 'Log the person out, after a question' },
    ],
  },
]
