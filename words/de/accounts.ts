import type { accounts as en } from '../en/accounts.ts'

export const accounts: typeof en = {
  title: 'Konten',
  lead: 'Wer sich am Dashboard anmelden darf. Für die Anmeldung an einem Platz braucht niemand ein Konto.',
  add: 'Konto hinzufügen',
  invite: 'Einladen',
  canSignInAgain: (name) => `${name} kann sich wieder anmelden.`,
  notChanged: (name) => `${name} wurde nicht geändert.`,
  userName: 'Benutzername',
  role: 'Rolle',
  roleHint:
    '„Nur ansehen“ zeigt die Übersicht. Der Empfang meldet auch Personen ab und hebt PIN-Sperren auf. Die Administration ändert auch Telefone, Einstellungen und Konten.',
  lastSignIn: 'Letzte Anmeldung',
  you: '(Sie)',
  disabled: 'Deaktiviert',
  invitedUntil: (date) => `Eingeladen, bis ${date}`,
  invitationExpired: 'Einladung abgelaufen',
  nameHint: 'Erscheint in der Aktivität.',
  of: (name) => ` von ${name}`,
  theAccountOf: (name) => `: Konto von ${name}`,
  moreFor: (name) => `Mehr für das Konto von ${name}`,
  password: 'Passwort',
  enable: 'Aktivieren',
  disable: 'Deaktivieren',
  newLink: 'Neuer Link',
  changeRole: 'Rolle ändern',
  deleteAccount: 'Konto löschen',
  addTitle: 'Konto hinzufügen',
  added: (name) => `${name} kann sich jetzt anmelden und wählt dabei ein neues Passwort.`,
  roleTitle: 'Rolle',
  roleTitleOf: (name) => `Rolle von ${name}`,
  roleCounts: 'Sie gilt sofort, auch wo die Person schon angemeldet ist.',
  roleChanged: (name, role) => `${name}: ${role}`,
  passwordTitle: 'Neues Passwort',
  passwordTitleFor: (name) => `Neues Passwort für ${name}`,
  passwordCounts: 'Die Person wird überall abgemeldet und wählt bei der nächsten Anmeldung ein neues Passwort.',
  passwordSet: (name) => `${name} hat ein neues Passwort.`,
  setPassword: 'Passwort setzen',
  disabling: {
    title: (name) => `Konto von ${name} deaktivieren?`,
    confirm: 'Deaktivieren',
    done: (name) => `${name} kann sich nicht mehr anmelden.`,
    consequence:
      'Die Person wird sofort überall abgemeldet und kann sich nicht anmelden, bis das Konto wieder aktiviert ist. Ihre Einträge in der Aktivität bleiben. Plätze und Telefone sind nicht betroffen.',
  },
  deleting: {
    title: (name) => `Konto von ${name} löschen?`,
    confirm: 'Löschen',
    done: (name) => `Das Konto von ${name} ist gelöscht.`,
    failed: (name) => `Das Konto von ${name} wurde nicht gelöscht.`,
    consequence:
      'Die Person wird sofort überall abgemeldet, und das lässt sich nicht rückgängig machen. Ihre Einträge in der Aktivität bleiben, mit ihrem Namen. Plätze und Telefone sind nicht betroffen.',
    ofFreePbx:
      'Die nächste Anmeldung aus FreePBX würde das Konto wieder anlegen. Deaktivieren Sie es, um die Person auszusperren.',
  },
  inviting: {
    title: 'Jemanden einladen',
    help: 'Sie erhalten einen Link zum Weitergeben. Mit ihm wählt die Person ihr Passwort und ist angemeldet.',
    makeLink: 'Link erzeugen',
    linkTitle: 'Neuer Link',
    linkTitleFor: (name) => `Neuer Link für ${name}`,
    linkHelp:
      'Mit ihm wählt die Person ein neues Passwort. Frühere Links gelten nicht mehr; das jetzige Passwort gilt, bis sie ein anderes wählt.',
    linkFor: (name) => `Link für ${name}`,
    linkHint:
      'Kopieren Sie ihn und geben Sie ihn selbst weiter: Hot Desk verschickt ihn nicht und kann ihn nicht noch einmal zeigen. Er gilt einmal, 7 Tage lang.',
  },
}
