import type { signIn as en } from '../en/sign-in.ts'

export const signIn: typeof en = {
  title: 'Connexion',
  userName: 'Nom d’utilisateur',
  password: 'Mot de passe',
  submit: 'Se connecter',
  submitting: 'Connexion en cours…',
  noAnswer: 'Hot Desk ne répond pas. Réessayez dans un instant.',
  isWrong:
    'Le nom d’utilisateur ou le mot de passe est incorrect. Réessayez, ou demandez un nouveau mot de passe à un administrateur.',
  setUp: {
    code: 'Code d’installation',
    codeHint: 'Hot Desk l’a affiché à son démarrage.',
    submit: 'Créer le compte',
    submitting: 'Création en cours…',
  },
}
