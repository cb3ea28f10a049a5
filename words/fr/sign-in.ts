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
    title: 'Installation',
    heading: 'Installer Hot Desk',
    lead: 'Créez le premier compte d’administrateur.',
    isDone: 'Hot Desk est déjà installé',
    isDoneLead: 'Connectez-vous avec un compte. Les administrateurs peuvent en ajouter d’autres.',
    code: 'Code d’installation',
    codeHint: 'Hot Desk l’a affiché à son démarrage.',
    submit: 'Créer le compte',
    submitting: 'Création en cours…',
  },
}
