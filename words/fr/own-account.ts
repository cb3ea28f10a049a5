import type { ownAccount as en } from '../en/own-account.ts'

export const ownAccount: typeof en = {
  title: 'Votre compte',
  lead: 'Avec un nouveau mot de passe, votre session reste ouverte ici ; partout ailleurs elle est fermée.',
  extension: {
    title: 'Votre extension',
    lead: 'Quand vous choisissez « Appeler » sur la page d’une personne, votre téléphone sonne d’abord : au bureau où vous êtes connecté, sinon le vôtre.',
    hint: 'Laissez vide si vous n’en avez pas.',
    save: 'Enregistrer l’extension',
    saved: 'Votre extension est enregistrée.',
  },
  password: {
    current: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    hint: 'Au moins 12 caractères, et sans votre nom ; trois ou quatre mots sans rapport conviennent bien.',
    change: 'Changer le mot de passe',
    changed: 'Votre mot de passe est changé.',
    choose: 'Choisir ce mot de passe et se connecter',
  },
  newPassword: {
    title: 'Choisir un mot de passe',
    lead: 'Quelqu’un d’autre connaît celui que vous venez d’utiliser. Désormais, vous serez seul à connaître le vôtre.',
  },
  link: {
    title: 'Choisir un mot de passe',
    notValid: 'Ce lien n’est plus valable',
    notValidLead:
      'Il a été utilisé, il a expiré, ou il y en a un plus récent. Si vous ne pouvez pas vous connecter, demandez un autre lien à votre administrateur.',
    signIn: 'Se connecter',
    welcome: (name) => `Bienvenue, ${name}`,
    lead: (userName) => `Choisissez votre mot de passe. Votre nom d’utilisateur est ${userName}.`,
  },
  handover: {
    title: 'Session non ouverte',
    heading: 'Votre session n’est pas ouverte',
    signIn: 'Se connecter avec un mot de passe',
    reasons: {
      unset:
        'Hot Desk n’accepte pas encore les liens de FreePBX. Copiez HOTDESK_HANDOVER_SECRET de la page « Hot Desking » de FreePBX dans le fichier .env de Hot Desk, puis redémarrez Hot Desk.',
      invalid:
        'Ce lien ne vient pas du FreePBX que Hot Desk connaît. Comparez HOTDESK_HANDOVER_SECRET dans le fichier .env de Hot Desk avec la page « Hot Desking » de FreePBX, et les horloges des deux machines.',
      expired:
        'Ce lien est trop ancien. Retournez dans FreePBX et ouvrez de nouveau le tableau. Si cela ne suffit pas, comparez les horloges des deux machines.',
      used: 'Ce lien a déjà servi. Retournez dans FreePBX et ouvrez de nouveau le tableau.',
      disabled: 'Votre compte est désactivé ici. Demandez à un administrateur de Hot Desk de l’activer.',
    },
  },
}
