import type { ownAccount as en } from '../en/own-account.ts'

export const ownAccount: typeof en = {
  title: 'Ihr Konto',
  lead: 'Mit einem neuen Passwort bleiben Sie hier angemeldet; überall sonst werden Sie abgemeldet.',
  extension: {
    title: 'Ihre Nebenstelle',
    lead: 'Wenn Sie auf der Seite einer Person Anrufen drücken, klingelt zuerst Ihr Telefon: an dem Platz, an dem Sie angemeldet sind, oder sonst Ihr eigenes.',
    hint: 'Lassen Sie das Feld leer, wenn Sie keine haben.',
    save: 'Nebenstelle speichern',
    saved: 'Ihre Nebenstelle ist gespeichert.',
  },
  password: {
    current: 'Jetziges Passwort',
    new: 'Neues Passwort',
    hint: 'Mindestens 12 Zeichen und nicht Ihr Name; gut sind drei oder vier Wörter ohne Zusammenhang.',
    change: 'Passwort ändern',
    changed: 'Ihr Passwort ist geändert.',
    choose: 'Passwort wählen und anmelden',
  },
  newPassword: {
    title: 'Passwort wählen',
    lead: 'Das Passwort, mit dem Sie sich angemeldet haben, kennt noch jemand anderes. Wählen Sie eines, das nur Sie kennen.',
  },
  link: {
    title: 'Passwort wählen',
    notValid: 'Dieser Link gilt nicht mehr',
    notValidLead:
      'Er wurde benutzt, ist abgelaufen, oder es gibt einen neueren. Wenn Sie sich nicht anmelden können, bitten Sie die Administration um einen anderen Link.',
    signIn: 'Anmelden',
    welcome: (name) => `Willkommen, ${name}`,
    lead: (userName) => `Wählen Sie Ihr Passwort. Ihr Benutzername ist ${userName}.`,
  },
  handover: {
    title: 'Nicht angemeldet',
    heading: 'Sie sind nicht angemeldet',
    signIn: 'Mit Passwort anmelden',
    reasons: {
      unset:
        'Hot Desk nimmt noch keine Links von FreePBX an. Kopieren Sie HOTDESK_HANDOVER_SECRET von der Seite Hot Desking in FreePBX in die Datei .env von Hot Desk und starten Sie Hot Desk neu.',
      invalid:
        'Dieser Link stammt nicht von dem FreePBX, das Hot Desk kennt. Vergleichen Sie HOTDESK_HANDOVER_SECRET in der Datei .env von Hot Desk mit der Seite Hot Desking in FreePBX und die Uhren der beiden Rechner.',
      expired:
        'Dieser Link ist zu alt. Gehen Sie zurück zu FreePBX und öffnen Sie das Dashboard noch einmal. Wenn das nicht hilft, vergleichen Sie die Uhren der beiden Rechner.',
      used: 'Dieser Link wurde schon benutzt. Gehen Sie zurück zu FreePBX und öffnen Sie das Dashboard noch einmal.',
      disabled: 'Ihr Konto ist hier deaktiviert. Bitten Sie die Administration von Hot Desk, es zu aktivieren.',
    },
  },
}
