import type { faults as en } from '../en/faults.ts'

export const faults: typeof en = {
  said: {
    closed: () => 'le PBX a fermé la connexion',
    noAnswerToAttempt: () => 'pas de réponse à la tentative de connexion',
    noAnswerTo: (what, milliseconds) => `pas de réponse à ${what} en ${milliseconds} ms`,
    notBooted: () => 'pas d’événement FullyBooted : l’utilisateur AMI lit-il la classe system ?',
    refused: (action, why) => `Le PBX a refusé ${action} : ${why}`,
    mayNotUse: (user, actions) =>
      `l’utilisateur AMI ${user} ne peut pas utiliser ${actions} : son write est trop étroit`,
    ariRefuses: () => 'ARI refuse l’utilisateur ou le mot de passe (ARI_USERNAME, ARI_PASSWORD)',
    ariAnswers: (status) => `ARI répond avec le statut ${status} ; ARI_URL est-il juste ?`,
    ariClosed: () => 'le WebSocket s’est fermé',
    ariStaysClosed: () => 'le WebSocket n’a pas pu être rouvert',

    answered: (status) => `Le destinataire a répondu ${status}.`,
    noAnswerWithin: (seconds) => `Pas de réponse en ${seconds} secondes.`,
    eventDeleted: () => 'L’événement a été supprimé entre-temps.',
    secretUnreadable: () =>
      'Le secret de signature ne peut pas être lu avec la clé de cette installation. Créez un nouveau secret.',
    neverSentTo: (address) => `Rien n’est envoyé à ${address} : c’est l’adresse d’une seule machine ou liaison.`,
    isPrivate: (address) =>
      `${address} est dans un réseau privé. S’il est à vous, modifiez le webhook et permettez les adresses privées.`,

    nothingListens: (address) => `rien n’accepte de connexion à ${address} (ECONNREFUSED)`,
    hostAway: (address) => `${address} est injoignable (EHOSTUNREACH)`,
    networkAway: (address) => `aucun chemin vers le réseau de ${address} (ENETUNREACH)`,
    noReply: (address) => `${address} ne répond pas (ETIMEDOUT)`,
    noSuchName: (name) => `le nom ${name} est inconnu (ENOTFOUND)`,
    nameNotLookedUp: (name) => `le nom ${name} n’a pas pu être résolu (EAI_AGAIN)`,
    broken: () => 'la connexion a été rompue (ECONNRESET)',
    hungUp: () => 'l’autre côté a fermé la connexion sans répondre',
    selfSigned: () => 'le certificat est autosigné',
    unknownAuthority: () => 'l’autorité qui a émis le certificat est inconnue',
    certificateExpired: () => 'le certificat a expiré',
  },
}
