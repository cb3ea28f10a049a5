import type { card as en } from '../en/card.ts'

export const card: typeof en = {
  title: 'Fiche pour les bureaux',
  lead: 'Imprimez-la et posez-la à côté de chaque téléphone partagé.',
  yours: 'Ce téléphone peut être le vôtre',
  toLogIn: 'Pour vous connecter',
  dialAndListen: (code) => `Composez ${code} et écoutez.`,
  extension: (hash) => `Saisissez votre extension, puis ${hash}`,
  pin: (hash) => `Saisissez le code de votre messagerie, puis ${hash}`,
  fromNowOn: (mailbox) =>
    `Inutile d’attendre la fin du message. Désormais vos appels sonnent ici, les personnes que vous appelez voient votre numéro, et ${mailbox} ouvre votre messagerie.`,
  toLogOut: 'Pour vous déconnecter',
  dial: (code) => `Composez ${code}`,
  elsewhere: 'Ou connectez-vous à un autre bureau : ce téléphone se libère alors de lui-même.',
  forgotten: (code, hash) =>
    `Vous avez oublié de vous déconnecter ? Composez ${code} et votre extension à n’importe quel téléphone, puis votre code et ${hash}`,
  ifWrong: 'En cas de problème',
  incorrect: '« Login incorrect » : l’extension ou le code n’était pas juste. Chaque appel permet trois essais.',
  later:
    '« Please try your call later » : le service est absent pour un moment. Le téléphone lui-même fonctionne comme toujours.',
  emergency: 'En cas d’urgence, dites d’abord où vous êtes.',
  pinForgotten: 'Code oublié ? Adressez-vous à la personne qui s’occupe des téléphones.',
}
