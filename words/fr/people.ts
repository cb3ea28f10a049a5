import type { people as en } from '../en/people.ts'
import { count } from './count.ts'

const counted = (n: number) => count(n, 'personne', 'personnes')

export const people: typeof en = {
  title: 'Personnes',
  onPbx: (n) => `${counted(n)} sur le PBX.`,
  found: (n) => count(n, 'personne trouvée.', 'personnes trouvées.'),
  find: 'Trouver une personne',
  findHint: 'Nom ou extension',
  columns: { where: 'Où', line: 'Ligne' },
  nobodyCalled: (text) => `Personne ne s’appelle « ${text} »`,
  nobodyCalledHint: 'Toutes les personnes que le PBX connaît ont été cherchées, par nom et par extension.',
  nobody: 'Encore personne',
  nobodyHint:
    'Les personnes apparaissent ici dès que Hot Desk a lu les extensions du PBX, ce qui prend quelques minutes.',
  atOwnPhone: 'À son propre téléphone',
  nowhere: 'Non connecté, et sans téléphone personnel',
  since: (time) => `depuis : ${time}`,
  lastAt: (desk, until) => `Dernier bureau : ${desk}, jusqu’à ${until}`,
  pages: 'Pages',
  before: 'Précédentes',
  next: 'Suivantes',
  fromTo: (from, to, total) => `${from} à ${to} sur ${total}`,
  titleOf: (extension) => `Extension ${extension}`,
  ofPbx: (extension, pbx) => `Extension ${extension} de ${pbx}`,
  allActivity: (extension) => `Toute l’activité de ${extension}`,
  recentDesks: 'Bureaux récents',
  noDesks: 'Pas encore connecté à un bureau.',
  seat: {
    title: 'Où connecté',
    notLoggedIn: 'Connecté à aucun bureau',
    since: (location, time, lasts) => `${location === '' ? '' : `${location}, `}depuis : ${time}, ${lasts}`,
    until: (time) => `jusqu’à ${time}`,
    line: 'Ligne',
    doNotDisturb: 'Ne pas déranger',
    automaticLogout: 'Déconnexion automatique',
    ownPhone: 'Téléphone personnel',
    noPhone: 'Aucun',
    last: 'Dernier bureau',
    ownPhoneIs: (phones, line, rings) =>
      `${phones}${line === null ? '' : `, ${line.toLowerCase()}`}${rings ? '. Les appels y sonnent.' : ''}`,
  },
  today: {
    title: 'Aujourd’hui',
    none: 'À aucun bureau aujourd’hui.',
    ownPhone: 'Téléphone personnel',
    soFar: (lasts) => `${lasts} jusqu’ici`,
  },
  pin: {
    title: 'Code',
    lead: 'Après trop de codes erronés, aucun code n’est accepté pendant un moment, même pas le bon. Lever le blocage y met fin aussitôt.',
    notLocked: 'Pas de blocage. Si un téléphone est bloqué pour tout le monde, le tableau l’indique.',
    good: 'Bon code',
    trivial: 'Code trop simple',
    none: 'Sans code',
    noMailbox: 'Sans messagerie',
    notChecked: 'Non vérifié',
  },
  pinPage: {
    short: 'Codes',
    title: 'Codes trop simples ou manquants',
    lead: 'Les personnes qui devraient choisir un autre code dans leur messagerie, ou qui ne peuvent pas se connecter parce qu’elles n’en ont pas. Hot Desk n’enregistre jamais de code.',
    first: (n) => `Voici les ${n} premières personnes.`,
    all: 'La ligne de commande les montre toutes : sudo hotdesk people pins.',
    nobody: 'Personne à montrer',
    nobodyHint:
      'Aucune des personnes dont le code a été vérifié n’a de code trop simple ou manquant. Les codes ne sont vérifiés que si les réglages signalent ou refusent ceux qui sont trop simples ; cela prend quelques minutes.',
    caption: 'Codes trop simples ou manquants, par personne',
    pin: 'Code',
  },
  mailbox: {
    title: 'Messagerie',
    present: { badge: 'A une messagerie', says: 'Son code est celui avec lequel cette personne se connecte.' },
    missing: {
      badge: 'Messagerie introuvable',
      says: 'L’extension indique une messagerie que le PBX ne connaît pas ; personne ne peut se connecter. Enregistrez l’extension dans FreePBX, puis « Apply Config ».',
    },
    none: {
      badge: 'Sans messagerie',
      says: 'Sans messagerie, pas de code ; personne ne peut se connecter. Donnez une messagerie à l’extension sur le PBX.',
    },
    unknown: { badge: 'Inconnu', says: 'Le PBX n’a pas indiqué si cette extension a une messagerie.' },
    notRead: {
      badge: 'Non lu',
      says: 'Hot Desk n’a pas trouvé cette extension sur le PBX. Une nouvelle extension est trouvée en dix minutes au plus.',
    },
  },
}
