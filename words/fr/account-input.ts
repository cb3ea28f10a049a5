import type { accountInput as en } from '../en/account-input.ts'

export const accountInput: typeof en = {
  userName: 'Utilisez de 2 à 64 lettres, chiffres, points, tirets, tirets bas ou @.',
  userNameTaken: 'Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.',
  passwordTooShort: 'Utilisez au moins 12 caractères.',
  tooCommon:
    'Utilisez une phrase plus longue, absente des listes de mots de passe courants. Trois ou quatre mots sans rapport conviennent bien.',
  ownName: 'Ne mettez ni votre nom ni votre nom d’utilisateur dans le mot de passe : on les essaie en premier.',
  currentMissing: 'Saisissez le mot de passe avec lequel vous vous connectez actuellement.',
  currentWrong: 'Ce n’est pas votre mot de passe actuel.',
  samePassword: 'C’est votre mot de passe actuel. Choisissez-en un autre.',
  ownPassword: 'Changez votre propre mot de passe sous votre nom, en haut ; l’ancien vous y est demandé.',
  setupCodeMissing: 'Saisissez le code d’installation que Hot Desk a affiché à son démarrage.',
  setupCodeWrong: 'Ce n’est pas le code d’installation. Copiez celui que Hot Desk a affiché à son démarrage.',
  role: 'Utilisez admin, manager, front_desk ou viewer.',
  noSuchExtension: 'Le PBX n’a pas cette extension. Vérifiez le numéro.',
}
