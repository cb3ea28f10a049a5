import type { wall as en } from '../en/wall.ts'
import { count } from './count.ts'

export const wall: typeof en = {
  title: 'Écran mural',
  states: {
    do_not_disturb: 'Ne pas déranger',
    in_call: 'En communication',
    on_hold: 'En attente',
    ringing: 'Sonne',
    unreachable: 'Non enregistré',
  },
  taken: 'Occupé',
  desksAvailable: (desks) => count(desks, 'bureau libre', 'bureaux libres'),
  isAvailable: 'Libre',
  available: 'Libres : ',
  andMore: (desks, more) => `${desks} et ${more} de plus`,
  nobody: 'Personne n’est connecté ici.',
  part: (location, part, parts) => `${location}, ${part} sur ${parts}`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  live: 'En direct',
  reconnecting: (when) => `Reconnexion en cours, dernière mise à jour : ${when}`,
  notConnected: 'PBX non connecté, les appels ne sont pas montrés',
  notices: {
    opening: { title: 'Connexion…', says: 'L’écran mural apparaît dès que Hot Desk répond.' },
    no_wall_link: {
      title: 'Cet écran n’a pas encore de lien',
      says: 'Ouvrez ici le lien d’un écran mural. Les administrateurs le créent dans Paramètres, Écrans muraux.',
    },
    wall_revoked: {
      title: 'Ce lien a été révoqué',
      says: 'Il ne montre plus rien. Demandez-en un nouveau à un administrateur, et ouvrez-le ici.',
    },
  },
}
