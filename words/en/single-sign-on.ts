const begin = 'Begin again.'

export const singleSignOn = {
  or: 'or',
  refused: {
    title: 'You are not signed in',
    withPassword: 'Sign in with a password',
    withPin: 'Sign in with your PIN',
    again: 'Try again',
    why: {
      off: 'Single sign-on is switched off here.',
      too_many: 'Too many sign-ins were started from your network just now. Try again in a minute.',
      away: 'The sign-in of your organisation does not answer at the moment. Try again in a minute.',
      misconfigured:
        'The sign-in of your organisation does not understand Hot Desk. Ask an administrator to test it under Settings, Sign-in.',
      cancelled: `Your organisation did not let you in. ${begin}`,
      expired: `This sign-in was started too long ago, in another browser, or under another address of Hot Desk. ${begin}`,
      untrusted: `The answer cannot be trusted, so nobody is signed in. ${begin} If it happens again, tell an administrator.`,
      unknown:
        'Your organisation knows you, but no account here is connected to you. Ask an administrator of Hot Desk: they find you in Activity, and connect you under Accounts.',
      unverified_email:
        'Your organisation does not say that your e-mail address is verified. Ask an administrator of Hot Desk to connect you by subject: it is in Activity.',
      other_identity:
        'Your e-mail address belongs to somebody else here, who had it before. Ask an administrator of Hot Desk to connect you again under Accounts.',
      no_group:
        'None of your groups may use Hot Desk. Ask the person who gives groups their rights in your organisation.',
      disabled: 'Your account is disabled here. Ask an administrator of Hot Desk to enable it.',
      no_extension:
        'Your organisation does not say which extension is yours. Ask the person who looks after the telephones.',
      unknown_extension:
        'The PBX does not know the extension that your organisation names for you. Ask the person who looks after the telephones.',
      own_page_off:
        'Own pages are switched off. Log in at the phone itself; an administrator can switch them on under Settings, Own pages.',
    },
  },
  settings: {
    title: 'Single sign-on',
    lead: 'People sign in with the account of their organisation, by OpenID Connect: Keycloak, Entra ID, Google, Authentik and others. Passwords and PINs keep working. Nothing is sent anywhere until an issuer is saved.',
    provider: 'Provider',
    issuer: 'Issuer',
    issuerHint: 'As the provider calls itself, for example https://sso.example.com/realms/office.',
    clientId: 'Client id',
    secret: 'Client secret',
    secretHint: 'It is kept encrypted and never shown.',
    secretKept: 'Leave it empty to keep the one that is saved.',
    redirect: 'Redirect address to register with the provider',
    label: 'What the button says',
    labelAtFirst: 'Sign in with single sign-on',
    scopes: 'Scopes',
    scopesHint: 'Add those that bring the claims named below.',
    asksAgain: 'Ask for the password each time',
    asksAgainSays:
      'The provider asks for it even if somebody is already signed in there: for computers that people share.',
    allowsHttp: 'Allow an issuer without encryption',
    allowsHttpSays:
      'Anybody on the network in between can see who signs in, and can sign in as them. For tests only; an issuer on this machine is always allowed.',
    accounts: 'Accounts',
    forAccounts: 'Accounts sign in with it',
    forAccountsSays:
      'Under Accounts, an administrator connects each account to an e-mail address or a subject. Everybody else is shown whom to ask. Switching it off signs out everybody who signed in that way.',
    groupsClaim: 'Claim with groups',
    groupsClaimHint:
      'If empty, roles are assigned here. Otherwise groups decide the role at each sign-in, members get an account at their first, and nobody else is let in. Administrators are made only here.',
    managerGroup: 'Group of managers',
    frontDeskGroup: 'Group of the front desk',
    viewerGroup: 'Group of viewers',
    ownPages: 'Own pages',
    forOwnPages: 'People open their own page with it',
    forOwnPagesSays:
      'Without a PIN: anyone who may change the claim at the provider may log in as anybody. Own pages have to be on as well.',
    extensionClaim: 'Claim with the extension',
    extensionPbx: 'PBX of the extensions',
    save: 'Save single sign-on',
    saving: 'Saving…',
    saved: 'Single sign-on is saved.',
    test: 'Test',
    testTitle: 'Test of the provider',
    testing: 'Testing. It takes some seconds.',
    isWell: 'Everything is fine.',
    isNotWell: 'Something is missing:',
    noAnswer: 'Hot Desk did not answer. Try again in a moment.',
    close: 'Close',
    remove: 'Remove',
    removeTitle: 'Remove single sign-on?',
    removeSays:
      'People who signed in that way are signed out, and sign in with a password or a PIN. Accounts stay, including those that it created.',
    removed: 'Single sign-on is removed.',
    notRemoved: 'Single sign-on was not removed.',
  },
  connect: {
    item: 'Single sign-on',
    title: (name: string) => `Single sign-on of ${name}`,
    description: 'A person who signs in with this verified address, or with this subject, gets this account.',
    email: 'E-mail address',
    emailHint: 'The first person who signs in with it keeps the account, even if the address changes later.',
    subject: 'Subject',
    subjectHint: 'What the provider calls them. Filled in at their first sign-in; empty it to connect somebody else.',
    submit: 'Connect',
    done: (name: string) => `The single sign-on of ${name} is saved.`,
  },
  input: {
    issuer: 'Use the provider’s issuer address, for example https://sso.example.com/realms/office.',
    plainHttp:
      'Use https. With plain http, anybody on the network in between can see who signs in; it has to be allowed below.',
    clientId: 'Enter the client id that the provider has given Hot Desk.',
    secret: 'Enter the client secret.',
    secretAgain: 'The issuer has changed: enter the client secret again, so that it is not sent there unasked.',
    label: 'Enter what the button says.',
    scopes: 'Begin with openid, and put one space between scopes.',
    claim: 'Enter the name of the claim.',
    email: 'Use an e-mail address, for example bea@example.com.',
    subject: 'Enter the subject, or leave it out.',
  },
}
