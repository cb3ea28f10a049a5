/** The account of the person who is signed in, and the pages where passwords are chosen. */
export const ownAccount = {
  title: 'Your account',
  lead: 'With a new password you stay signed in here; everywhere else you are signed out.',
  extension: {
    title: 'Your extension',
    lead: 'When you press Call on somebody’s page, your phone rings first: at the desk where you are logged in, or else your own.',
    hint: 'Leave it empty if you have none.',
    save: 'Save extension',
    saved: 'Your extension is saved.',
  },
  password: {
    current: 'Current password',
    new: 'New password',
    hint: 'At least 12 characters, and not your name; three or four unrelated words work well.',
    change: 'Change password',
    changed: 'Your password is changed.',
    choose: 'Choose password and sign in',
  },
  newPassword: {
    title: 'Choose a password',
    lead: 'Somebody else knows the password you signed in with. Choose one that only you know.',
  },
  link: {
    title: 'Choose a password',
    notValid: 'This link is no longer valid',
    notValidLead:
      'It was used, it has expired, or there is a newer one. If you cannot sign in, ask your administrator for another link.',
    signIn: 'Sign in',
    welcome: (name: string) => `Welcome, ${name}`,
    lead: (userName: string) => `Choose your password. Your user name is ${userName}.`,
  },
  handover: {
    title: 'Not signed in',
    heading: 'You are not signed in',
    signIn: 'Sign in with a password',
    reasons: {
      unset:
        'Hot Desk does not accept links from FreePBX yet. Copy HOTDESK_HANDOVER_SECRET from FreePBX’s page Hot Desking into Hot Desk’s .env, and restart Hot Desk.',
      invalid:
        'This link was not made by the FreePBX that Hot Desk knows. Compare HOTDESK_HANDOVER_SECRET in Hot Desk’s .env with FreePBX’s page Hot Desking, and the clocks of the two machines.',
      expired:
        'This link is too old. Go back to FreePBX and open the dashboard again. If that does not help, compare the clocks of the two machines.',
      used: 'This link has been used already. Go back to FreePBX and open the dashboard again.',
      disabled: 'Your account is disabled here. Ask an administrator of Hot Desk to enable it.',
    },
  },
}
