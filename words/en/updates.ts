/** What administrators see when there is a newer version. */
export const updates = {
  /** `day`: 15 January 2027 */
  available: (version: string, day: string) => `Hot Desk ${version} of ${day} is available`,
  says: 'Only administrators see this. People who are logged in stay logged in while it is installed.',
  security:
    'It closes a security hole: install it soon. Only administrators see this. People who are logged in stay logged in meanwhile.',
  whatIsNew: 'What is new',
  dismiss: 'Dismiss',
}
