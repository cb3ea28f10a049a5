import type { events as en } from '../en/events.ts'
import { count } from './count.ts'

const grouped = (n: number) => n.toLocaleString('fr-FR')
const entries = (n: number) => count(n, 'entrée', 'entrées')

export const events: typeof en = {
  by: {
    account: (name) => ` par ${name}`,
    token: (name) => ` par l’API (${name})`,
    commandLine: (user) => ` en ligne de commande (${user})`,
    ownPage: ', sur sa page personnelle',
    rule: (when, whom) => ` : ${when}, par la règle pour ${whom}`,
  },
  aPhone: 'Un téléphone',
  somebody: 'Quelqu’un',
  aNumber: 'Un numéro',
  withNote: (text, note) => `${text} : « ${note} »`,

  loggedIn: (who, desk, { displaced, by }) =>
    `${who} s’est connecté : ${desk}${displaced && `, à la place de ${displaced}`}${by && `,${by}`}`,
  moved: (who, [from, to], { displaced, by }) =>
    `${who} a changé de bureau, de ${from} à ${to}${displaced && `, à la place de ${displaced}`}${by && `,${by}`}`,
  ownerLoggedIn: (who, desk) => `${who} a été connecté automatiquement à son propre bureau : ${desk}`,
  loggedInAgain: (who, desk, by) => `${who} s’est connecté encore une fois (${desk}), ce qui n’a rien changé${by}`,
  reopened: (who, desk) => `${who} est de nouveau connecté (${desk}) : la connexion qui y avait mis fin a été annulée`,
  ended: {
    logout: (who, desk, by) => `${who} s’est déconnecté : ${desk}${by}`,
    moved: (who, desk) => `${who} a quitté ${desk} pour un autre bureau`,
    taken_over: (who, desk) => `${who} a été déconnecté (${desk}) : quelqu’un d’autre s’y est connecté`,
    forced: (who, desk, by) => `${who} a été déconnecté (${desk})${by}`,
    phone_removed: (who, desk) => `${who} a été déconnecté (${desk}) : le téléphone est retiré`,
    automatic: (who, desk, by) => `${who} a été déconnecté automatiquement (${desk})${by}`,
    not_applied: (who, desk) => `${who} a été déconnecté (${desk}) : le PBX n’a pas pris la connexion`,
  },
  loggedOutElsewhere: (who, desk, dialled) => `${who} s’est déconnecté (${desk}), depuis : ${dialled}`,
  logOutOrdered: (people, location, by) =>
    `${count(people, 'personne', 'personnes')} en cours de déconnexion${location && ` (${location})`}${by}`,
  called: (who, whom) => `${who} a appelé ${whom} depuis le navigateur`,
  queuesLeft: (who, desk, { queues, many }) =>
    `${who} a quitté ${many === 1 ? 'la file' : 'les files'} ${queues} en se déconnectant (${desk})`,
  forwards: {
    always: 'le renvoi de tous les appels',
    busy: 'le renvoi sur occupation',
    unavailable: 'le renvoi sur non-réponse',
    do_not_disturb: '« ne pas déranger »',
  },
  forwardsGivenBack: (who, desk, forwards) => `${who} a de nouveau ${forwards}, comme avant la connexion (${desk})`,

  pinLocked: (whom, minutes) =>
    `Après trop de codes erronés, la connexion par code est bloquée pendant ${count(minutes, 'minute', 'minutes')} : ${whom}`,
  pinReleased: (whom, by) => `Les codes sont de nouveau acceptés, le blocage a été levé${by} : ${whom}`,

  phoneAdded: (desk, by) => `${desk} a été ajouté aux téléphones${by}`,
  phoneChanged: (desk, by) => `${desk} a un nouveau libellé, site ou titulaire${by && `, donné${by}`}`,
  phoneRemoved: (desk, by) => `${desk} a été retiré des téléphones${by}`,
  locationAdded: (name, by) => `Le site ${name} a été ajouté${by}`,
  locationRenamed: (before, after, by) => `${before} s’appelle maintenant ${after}${by && `, renommé${by}`}`,
  locationZone: (name, zone, by) => `Le fuseau horaire de ${name} est maintenant ${zone}${by && `, réglé${by}`}`,
  zoneOfWorker: 'celui du service téléphonique',
  locationMerged: (name, into, by) => `${name} a été fusionné avec ${into}${by}`,
  locationDeleted: (name, by) => `Le site ${name} a été supprimé${by}`,

  floorAdded: (floor, by) => `Étage ajouté${by} : ${floor}`,
  floorRenamed: (floor, after, by) => `Étage renommé en ${after}${by} : ${floor}`,
  floorMoved: (floor, by) => `Étage déplacé dans la liste${by} : ${floor}`,
  floorRemoved: (floor, by) => `Étage retiré${by}, avec son plan : ${floor}`,
  floorPlanSet: (floor, by) => `${floor} a un plan${by && `, donné${by}`}`,
  floorPlanRemoved: (floor, by) => `Le plan de ${floor} a été retiré${by}`,
  deskPlaced: (desk, floor, by) => `${desk} a été placé sur le plan de ${floor}${by}`,
  deskMoved: (desk, floor, by) => `${desk} a été déplacé sur le plan de ${floor}${by}`,
  deskTakenOff: (desk, floor, by) => `${desk} a été retiré du plan de ${floor}${by}`,

  groupAdded: (name, by) => `Le groupe ${name} a été ajouté${by}`,
  groupChanged: (name, by) => `Le groupe ${name} a été modifié${by}`,
  groupDeleted: (name, by) => `Le groupe ${name} a été supprimé, avec ses règles${by}`,
  accessRuleAdded: (rule, by) => `Règle d’accès ajoutée${by} : ${rule}`,
  accessRuleChanged: (rule, by) => `Règle d’accès modifiée${by} : ${rule}`,
  accessRuleDeleted: (rule, by) => `Règle d’accès retirée${by} : ${rule}`,
  numberExcluded: (number, by) => `${number} a été exclu de la connexion aux bureaux${by}`,
  numberIncluded: (number, by) => `${number} peut de nouveau se connecter aux bureaux${by && `, permis${by}`}`,
  logoutRuleSet: (rule, by) => `Règle de déconnexion automatique définie${by} : ${rule}`,
  logoutRuleCleared: (rule, by) => `Règle de déconnexion automatique retirée${by} : ${rule}`,
  freeDesks: 'les bureaux libres',
  freeDesksAt: (location) => `les bureaux libres (${location})`,
  freeDesksSet: (where, may, by) => `Ce que peuvent ${where} a été choisi${by} : ${may}`,
  freeDesksReset: (where, by) => `Le choix pour ${where} a été annulé${by}`,
  freeDesksOpened: 'Les bureaux libres sont des extensions ordinaires : le PBX ne peut plus appliquer la restriction',
  freeDesksRestricted: 'Le PBX restreint de nouveau les bureaux libres',

  repaired: (changes) => `Correction de ${entries(changes)} sur le PBX, après un changement venu d’ailleurs`,
  deskRepaired: (desk, changes) =>
    `Correction de ${desk} sur le PBX, après un changement venu d’ailleurs : ${entries(changes)}`,
  repairsHeld: (phones) =>
    `Les corrections de ${count(phones, 'téléphone', 'téléphones')} sont retenues par le frein de sécurité`,
  repairsApplied: (by) => `Les corrections retenues ont été appliquées${by}`,
  links: { ami: 'AMI (achemine les appels)', ari: 'ARI (répond à *11 et *12)' },
  connected: (link) => `Connecté au PBX par ${link}`,
  connectedAfter: (link, drops) =>
    `Connecté au PBX par ${link}, après ${count(drops, 'autre perte', 'autres pertes')} de la connexion`,
  disconnected: (link) => `Connexion au PBX par ${link} perdue`,
  pbxAdded: (name, by) => `Le PBX ${name} a été ajouté${by}`,
  pbxParts: { name: 'le nom', connection: 'la connexion', secrets: 'les mots de passe' },
  pbxChanged: (parts, pbx, { by }) => `Modifié${by} pour le PBX ${pbx} : ${parts}`,
  pbxRemoved: (name, by) => `Le PBX ${name} a été retiré${by}`,
  healthChecked: (problems, warnings, by) =>
    `Diagnostic effectué${by} : ${count(problems, 'problème', 'problèmes')}, ${count(warnings, 'avertissement', 'avertissements')}`,

  settings: {
    routing: 'Les réglages de l’acheminement',
    brake: 'Les réglages du frein de sécurité',
    following: 'Les réglages de ce qui suit une personne',
    forwards: 'Les réglages des renvois',
    calls: 'Les réglages de l’historique des appels',
    access: 'Les réglages des secondes connexions et des prises de place',
    pins: 'Les réglages des codes',
    actions: 'Les réglages des actions',
    ownPage: 'Les réglages des pages personnelles',
    general: 'Les réglages de ce qui est conservé',
    reports: 'Les réglages des rapports',
    updates: 'Les réglages des mises à jour',
  },
  settingsOfSome: 'Les réglages',
  settingsChanged: (which, by) => `${which} ont été modifiés${by}`,

  accountAdded: (name, by) => `Le compte de ${name} a été ajouté${by}`,
  accountInvited: (name, by) => `${name} a été invité${by}`,
  accountLinkMade: (name, by) => `${name} a reçu un lien pour choisir un mot de passe${by && `, donné${by}`}`,
  accountRole: (name, role, by) => `${name} a reçu le rôle ${role}${by && `, donné${by}`}`,
  accountDisabled: (name, by) => `Le compte de ${name} a été désactivé${by}`,
  accountEnabled: (name, by) => `Le compte de ${name} a été réactivé${by}`,
  passwordChosen: (name) => `${name} a choisi un nouveau mot de passe`,
  passwordSet: (name, by) => `${name} a reçu un nouveau mot de passe${by && `, donné${by}`}`,
  accountDeleted: (name, by) => `Le compte de ${name} a été supprimé${by}`,
  extensionSet: (name, extension, by) => `Le compte de ${name} a reçu l’extension ${extension}${by && `, donnée${by}`}`,
  extensionTaken: (name, by) => `L’extension du compte de ${name} a été retirée${by}`,
  tokenCreated: (name, by) => `Le jeton d’API « ${name} » a été créé${by}`,
  tokenRevoked: (name, by) => `Le jeton d’API « ${name} » a été révoqué${by}`,
  signedIn: (name, address, browser) => `${name} a ouvert une session depuis ${address} (${browser})`,
  signedOut: (name) => `${name} a fermé sa session`,
  signedOutEverywhere: (name, by) => `Toutes les sessions de ${name} ont été fermées${by}`,
  browserOn: (browser, system) => `${browser} sous ${system}`,
  unknownBrowser: 'Navigateur inconnu',
  ownPageSignedIn: (who, address, browser) =>
    `${who} est entré dans sa page personnelle depuis ${address} (${browser})`,

  webhookAdded: (name, host, by) => `Le webhook ${name} vers ${host} a été ajouté${by}`,
  webhookChanged: (name, by) => `Le webhook ${name} a été modifié${by}`,
  webhookRemoved: (name, by) => `Le webhook ${name} a été retiré${by}`,
  webhookTested: (name, by) => `Un test a été envoyé au webhook ${name}${by}`,
  webhookResent: (name, by) => `Un message a été renvoyé au webhook ${name}${by}`,
  webhookStopped: {
    gone: (name) => `Le webhook ${name} a été arrêté : son destinataire indique qu’il n’existe plus (410)`,
    failing: (name) => `Le webhook ${name} a été arrêté : son destinataire n’a rien pris pendant trois jours`,
  },
  wallAdded: (name, by) => `L’écran mural ${name} a reçu un lien${by && `, donné${by}`}`,
  wallChanged: (name, by) => `Ce que montre l’écran mural ${name} a été modifié${by}`,
  wallRevoked: (name, by) => `Le lien de l’écran mural ${name} a été révoqué${by}`,

  eventsDeleted: (n, days) =>
    `${grouped(n)} événements de plus de ${days} jours ont été supprimés, comme le veulent les réglages`,
  sessionsDeleted: (n, days) =>
    `${grouped(n)} sessions terminées depuis plus de ${days} jours ont été supprimées, comme le veulent les réglages`,
  sessionsForgotten: (n, days) =>
    `${grouped(n)} sessions terminées depuis plus de ${days} jours ne disent plus qui c’était, comme le veulent les réglages`,

  hotDesk: 'Hot Desk',
  phonesAdded: (who, phones) => `${who} a ajouté ${grouped(phones)} téléphones`,
  phonesChanged: (who, phones) => `${who} a modifié ${grouped(phones)} téléphones`,
  phonesRemoved: (who, phones) => `${who} a retiré ${grouped(phones)} téléphones`,
  peopleLoggedIn: (who, people) => `${who} a connecté ${grouped(people)} personnes`,
  peopleLoggedOut: (who, people) => `${who} a déconnecté ${grouped(people)} personnes`,
  peopleLoggedOutByRule: (people, when, whom) =>
    `${grouped(people)} personnes ont été déconnectées automatiquement : ${when}, par la règle pour ${whom}`,
  moreLikeIt: (sentence, more) => `${sentence}, et ${grouped(more)} autres semblables`,
}
