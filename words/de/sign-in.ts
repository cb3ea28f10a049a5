import type { signIn as en } from '../en/sign-in.ts'

export const signIn: typeof en = {
  title: 'Am Dashboard anmelden',
  userName: 'Benutzername',
  password: 'Passwort',
  submit: 'Anmelden',
  submitting: 'Anmeldung läuft…',
  noAnswer: 'Hot Desk antwortet nicht. Versuchen Sie es gleich noch einmal.',
  isWrong:
    'Benutzername oder Passwort ist falsch. Versuchen Sie es noch einmal, oder bitten Sie die Administration um ein neues Passwort.',
  setUp: {
    title: 'Einrichten',
    heading: 'Hot Desk einrichten',
    lead: 'Legen Sie das erste Administratorkonto an.',
    isDone: 'Hot Desk ist schon eingerichtet',
    isDoneLead: 'Melden Sie sich mit einem Konto an. Die Administration kann weitere Konten hinzufügen.',
    code: 'Einrichtungscode',
    codeHint: 'Hot Desk hat ihn beim Start ausgegeben.',
    submit: 'Konto anlegen',
    submitting: 'Wird angelegt…',
  },
}
