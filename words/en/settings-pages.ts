/** Every page of settings: what it is for, and the words in which people look for what is set there. */
export const settingsPages = {
  pbxes: {
    title: 'PBXs',
    says: 'How each PBX is reached, whether it is connected, and the codes that people dial there.',
    finds: ['PBX connection', 'AMI', 'ARI', 'Feature codes', 'Card for desks'],
  },
  routing: {
    title: 'Routing',
    says: 'How a person’s calls reach the desk, and when repairs wait for an administrator.',
    finds: ['Device assignment', 'Call forward', 'Ring a person’s own phones too', 'Safety brake'],
  },
  'automatic-logout': {
    title: 'Automatic logout',
    says: 'Who is logged out without doing anything, and when.',
    finds: ['Log out at a time of day', 'Log out after some hours', 'Log out without calls', 'Rules'],
  },
  'free-desks': {
    title: 'Free desks',
    says: 'What a desk may do while nobody is logged in there.',
    finds: ['Internal and emergency calls only', 'Calls from free desks'],
  },
  following: {
    title: 'What follows the person',
    says: 'What goes with a person from desk to desk, besides their calls.',
    finds: ['Message lamp', 'Leave queues', 'Forwards', 'Do not disturb'],
  },
  pins: {
    title: 'PINs',
    says: 'How many wrong PINs lock, for how long, and which PINs are refused.',
    finds: ['Wrong PINs', 'Locks', 'Trivial PINs'],
  },
  actions: {
    title: 'Actions',
    says: 'Who may log others in, and whether people call from the browser.',
    finds: ['Log somebody in', 'Click to call', 'Front desk', 'Managers'],
  },
  'own-pages': {
    title: 'Own pages',
    says: 'Whether people log in and out in a browser, with extension and PIN.',
    finds: ['Log in by QR code', 'Sign in with a PIN', '/me'],
  },
  walls: {
    title: 'Walls',
    says: 'Screens that show who is where to everybody who passes, each with its own link.',
    finds: ['TV', 'Wall mode', 'Links of walls', 'Kiosk'],
  },
  history: {
    title: 'History and reports',
    says: 'Which calls are written down, who sees reports about individual people, and how long anything is kept.',
    finds: [
      'Call history',
      'Retention',
      'Days that activity is kept',
      'Days that sessions are kept',
      'Reports',
      'Privacy',
    ],
  },
  updates: {
    title: 'Updates',
    says: 'Whether administrators see that there is a newer version, and where Hot Desk looks for it.',
    finds: ['New versions', 'Update notice', 'Security releases', 'Mirror'],
  },
  'sign-in': {
    title: 'Sign-in',
    says: 'Whether people sign in with the account of their organisation.',
    finds: ['Single sign-on', 'OpenID Connect', 'Keycloak', 'Entra ID', 'Google', 'Authentik', 'Groups and roles'],
  },
  tokens: {
    title: 'API tokens',
    says: 'Which other programs may use Hot Desk, and what each of them may do.',
    finds: ['REST API', 'Bearer tokens', 'Scopes', 'OpenAPI'],
  },
  webhooks: {
    title: 'Webhooks',
    says: 'Other programs to which events are sent as soon as they happen.',
    finds: ['Send events', 'Door signs', 'Chat', 'Standard Webhooks'],
  },
}
