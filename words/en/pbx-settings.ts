/** The settings of PBXs. */
export const pbxSettings = {
  title: 'PBXs',
  lead: 'One Hot Desk can serve several PBXs, for example one at each branch. Their phones and extensions are kept apart.',
  add: 'Add PBX',
  test: 'Test',
  edit: 'Edit',
  connected: 'Connected',
  notConnected: 'Not connected',
  connectionOfServer: 'connection from the server’s settings',
  state: {
    title: 'PBX',
    asLastHeard: 'As last heard: the telephone service is not running.',
    noVersion: 'The PBX has not reported its version yet.',
    service: 'Telephone service',
    running: 'Running',
    notRunning: 'Not running',
  },
  codes: {
    title: 'Feature codes',
    lead: 'What people dial on a desk, as read from the PBX’s dialplan.',
    toChange:
      'To change a code, use Admin, Feature Codes in FreePBX, then Apply Config, or the dialplan of a plain Asterisk. It is shown here within half a minute; then print new cards.',
    printCard: 'Print a card for desks',
    taken: (code: string, context: string) =>
      `${code} belongs to something else: the dialplan context ${context} answers it.`,
    takenHelp: (code: string) =>
      `Until that is mended, people who dial ${code} do not reach Hot Desk. In FreePBX, switch the other code off or change it under Admin, Feature Codes, then Apply Config. Or give Hot Desk another code there.`,
    missingActions: (actions: string) => `The AMI user may not use: ${actions}`,
    missingActionsHelp:
      'Give it write = system,call,reporting in manager.conf, reload the manager module, then start Hot Desk again.',
    noForwards: 'The dialplan has no context that delivers forwarded calls.',
    noForwardsHelp: 'Include hotdesk-forward in the dialplan, or choose device assignment above.',
    does: {
      login: 'Log in',
      logout: 'Log out',
      logout_anywhere: 'Log out from any phone, followed by the extension',
    },
    notRead: 'The PBX has not been read yet.',
    unreadable:
      'Hot Desk may not read the dialplan. Give its AMI user the class reporting, then reload the manager module.',
    none: 'The dialplan leads no code to Hot Desk: people cannot log in at a phone yet. Install the module in FreePBX, or run npx hotdesk install-asterisk for a plain Asterisk.',
  },
  form: {
    addTitle: 'Add a PBX',
    editTitle: (name: string) => `Edit ${name}`,
    saved: (name: string) => `${name} is saved.`,
    added: (name: string) => `${name} is added. Hot Desk connects to it within seconds.`,
    nameHint: 'What people call it, for example North branch.',
    shortName: 'Short name',
    shortNameHint: 'In addresses, metrics and logs, for example north. It cannot be changed later.',
    connectionInEnv: 'Its connection is in the settings of the server: AMI_… and ARI_… in .env.',
    keepSecrets: 'Leave both secrets empty to keep them.',
    amiHost: 'AMI host',
    amiPort: 'AMI port',
    amiUser: 'AMI user',
    amiSecret: 'AMI secret',
    encrypted: 'Encrypted (TLS, usually port 5039)',
    ariAddress: 'ARI address',
    ariUser: 'ARI user',
    ariPassword: 'ARI password',
  },
  testing: {
    title: (name: string) => `Test of ${name}`,
    noAnswer: 'Hot Desk did not answer. Try again in a moment.',
    busy: 'Testing. It takes some seconds.',
    isWell: 'Everything is fine.',
    isWanting: 'Something is missing:',
  },
  removing: {
    title: (name: string) => `Remove ${name}?`,
    confirm: 'Remove PBX',
    done: (name: string) => `${name} is removed.`,
    failed: (name: string) => `${name} was not removed.`,
    consequence:
      'Hot Desk lets go of it: its phones leave the pool and its settings are deleted. Everybody has to be logged out there first. The PBX itself and its phones are not changed.',
    activityStays: (id: string) => `Its activity stays. The short name ${id} cannot be used again.`,
  },
}
