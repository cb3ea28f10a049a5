import type { accountInput as en } from '../en/account-input.ts'

export const accountInput: typeof en = {
  userName: 'Verwenden Sie 2 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche, Unterstriche oder @.',
  userNameTaken: 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
  passwordTooShort: 'Verwenden Sie mindestens 12 Zeichen.',
  tooCommon:
    'Verwenden Sie einen längeren Satz, der nicht in Listen häufiger Passwörter steht. Gut sind drei oder vier Wörter ohne Zusammenhang.',
  ownName: 'Lassen Sie Ihren Namen und Ihren Benutzernamen aus dem Passwort heraus: Sie werden zuerst geraten.',
  currentMissing: 'Geben Sie das Passwort ein, mit dem Sie sich jetzt anmelden.',
  currentWrong: 'Das ist nicht Ihr jetziges Passwort.',
  samePassword: 'Das ist Ihr jetziges Passwort. Wählen Sie ein anderes.',
  ownPassword: 'Ändern Sie Ihr eigenes Passwort oben unter Ihrem Namen; dort wird nach dem jetzigen gefragt.',
  setupCodeMissing: 'Geben Sie den Einrichtungscode ein, den Hot Desk beim Start ausgegeben hat.',
  setupCodeWrong: 'Das ist nicht der Einrichtungscode. Kopieren Sie den, den Hot Desk beim Start ausgegeben hat.',
  role: 'Verwenden Sie admin, manager, front_desk oder viewer.',
  noSuchExtension: 'Diese Nebenstelle gibt es auf der Telefonanlage nicht. Prüfen Sie die Nummer.',
}
