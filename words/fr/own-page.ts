import type { ownPage as en } from '../en/own-page.ts'

const unsure = 'C’est peut-être fait. Rechargez la page pour voir où vous êtes connecté.'
const ask = 'Adressez-vous à la personne qui s’occupe des téléphones.'

export const ownPage: typeof en = {
  title: 'Votre bureau',
  extension: (extension) => `Extension ${extension}`,
  elsewhere: 'Ce bureau appartient à un autre système téléphonique.',
  elsewhereLead: 'Quittez cette page, puis entrez avec votre extension là-bas.',
  off: 'Les pages personnelles sont désactivées',
  offLead:
    'Connectez-vous au téléphone lui-même. Un administrateur peut activer les pages personnelles dans Paramètres, Pages personnelles.',
  lead: 'Voyez où vous êtes connecté, et déconnectez-vous.',
  leadAtDesk: (desk) => `Connectez-vous au bureau ${desk} sans rien y taper.`,

  where: 'Où',
  pin: 'Code',
  pinHint: 'Celui de votre messagerie, comme à un téléphone.',
  signIn: 'Entrer',
  signingIn: 'Un instant…',
  isWrong: 'L’extension ou le code est faux. C’est le code de votre messagerie, comme à un téléphone.',
  lockedUntil: (time) => `Trop de codes erronés. Aucun n’est accepté ici jusqu’à ${time}.`,
  isLocked: 'Trop de codes erronés. Aucun n’est accepté ici',
  longer: 'Essayez ensuite une seule fois ; chaque nouveau code erroné bloque plus longtemps.',

  whereYouAre: 'Où vous êtes',
  loggedInAt: 'Vous êtes connecté :',
  since: (place, time) => `${place && `${place} · `}depuis : ${time}`,
  loggedOutAt: (time) => `Vous serez déconnecté automatiquement : ${time}.`,
  logOutOf: (desk) => `Se déconnecter : ${desk}`,
  nowhere: 'Vous n’êtes connecté à aucun bureau.',
  nowhereYet:
    'Vous n’êtes connecté à aucun bureau. Scannez le code d’un bureau pour vous y connecter, ou connectez-vous à son téléphone.',

  noSuchDesk: (desk) => `Il n’y a pas de bureau partagé ${desk} ici.`,
  noSuchDeskLead: 'Scannez de nouveau le code du bureau, ou choisissez-en un autre.',
  deskHere: 'Le bureau ici',
  notRegistered: 'Son téléphone n’est pas enregistré.',
  notRegisteredLead: 'Vérifiez qu’il est branché : jusque-là, les appels ne vous y atteignent pas.',
  moveHere: (from) => `Venir ici (de ${from})`,
  logInAt: (desk) => `Se connecter : ${desk}`,
  available: 'Libre',
  holderSince: (who, time) => `${who} est connecté ici depuis : ${time}.`,
  logInInstead: 'Se connecter ici à sa place',
  takeOverQuestion: (who, desk) => `Déconnecter ${who} (${desk}) et vous y connecter ?`,
  takeOver: 'Prendre la place',
  takeOverLead: 'Ses appels sonneront de nouveau à son propre téléphone.',

  lately: 'Récemment',
  deskWithNumber: (label, phone) => `${label} (${phone})`,
  fromTo: (begin, end) => `${begin} à ${end}`,
  signedOutAfter: 'Cette page se ferme automatiquement au bout de 12 heures.',
  signOut: 'Quitter cette page',

  problems: {
    number_excluded: `Vous, ou ce bureau, êtes exclus de la connexion aux bureaux. ${ask}`,
    not_valid_today: `Vous ne pouvez pas vous connecter aujourd’hui. ${ask}`,
    not_at_this_location: 'Vous ne pouvez pas vous connecter aux bureaux de ce site. Choisissez un bureau ailleurs.',
    not_at_this_time: `Vous ne pouvez pas vous connecter à cette heure. ${ask}`,
    logged_in_elsewhere:
      'Vous êtes connecté à un autre bureau. Déconnectez-vous d’abord là-bas, avec le bouton ci-dessus.',
    takeover_refused: 'Quelqu’un est connecté à ce bureau et le garde. Choisissez-en un autre.',
    holder_not_idle:
      'Quelqu’un est connecté à ce bureau et a eu un appel il y a peu. Attendez, ou choisissez-en un autre.',
    lost_race: 'Quelqu’un d’autre a été plus rapide. Voyez qui y est maintenant, puis décidez de nouveau.',
    phone_not_in_pool: 'Ce bureau n’est plus un bureau partagé. Choisissez-en un autre.',
    phone_not_on_pbx:
      'Le PBX ne connaît pas ce bureau. Choisissez-en un autre, et prévenez la personne qui s’occupe des téléphones.',
    unknown_extension: `Le PBX ne connaît plus votre extension. ${ask}`,
    trivial_pin:
      'Ce code est trop facile à deviner. Composez *97 à un téléphone, changez-le dans votre messagerie, puis entrez avec le nouveau.',
    no_such_session: 'Vous n’êtes plus connecté à un bureau.',
    worker_away:
      'Le service téléphonique ne fonctionne pas en ce moment. Réessayez dans une minute, ou connectez-vous au téléphone lui-même.',
    pbx_unavailable: 'Le système téléphonique ne répond pas en ce moment. Réessayez dans une minute.',
    pbx_not_here: 'Le service téléphonique est en train de démarrer. Réessayez dans une minute.',
    worker_slow: unsure,
    outcome_unknown: unsure,
    not_signed_in: 'Vous avez quitté cette page. Entrez de nouveau avec votre extension et votre code.',
  },
}
