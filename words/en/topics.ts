/** What events are about, as people choose them. */
export const topics = {
  people: 'Logins, logouts, moves and refusals',
  locks: 'PIN locks',
  phones: 'Phones of the pool',
  pbx: 'Connections to the PBX, and repairs',
  rules: 'Rules, settings and webhooks',
  accounts: 'Accounts, tokens and sign-ins',
}
