import type { ssoEvents as en } from '../en/sso-events.ts'

export const ssoEvents: typeof en = {
  bySso: 'par authentification unique',
  changed: (whose) => `L’authentification unique a été modifiée${whose}`,
  removed: (issuer, whose) => `L’authentification unique par ${issuer} a été retirée${whose}`,
  connected: (name, person, whose) =>
    `Le compte de ${name} a été relié à ${person} dans l’authentification unique${whose}`,
  disconnected: (name, whose) => `Le compte de ${name} n’est plus relié à l’authentification unique${whose}`,
  somebody: 'quelqu’un',
  refused: (person, subject, address, why) =>
    `Authentification unique refusée à ${person}, sujet ${subject}, depuis ${address} : ${why}`,
  refusedOwnPage: (person, subject, address, why) =>
    `Authentification unique pour une page personnelle refusée à ${person}, sujet ${subject}, depuis ${address} : ${why}`,
  why: {
    off: 'elle est désactivée',
    too_many: 'trop de connexions ont été commencées depuis ce réseau',
    away: 'le fournisseur n’a pas répondu',
    misconfigured: 'le fournisseur ne comprend pas Hot Desk',
    cancelled: 'le fournisseur n’a laissé entrer personne',
    expired: 'elle a été commencée il y a trop longtemps, ou ailleurs',
    untrusted: 'la réponse n’est pas digne de confiance',
    unknown: 'aucun compte n’y est relié',
    unverified_email: 'le fournisseur n’indique pas que l’adresse est vérifiée',
    other_identity: 'l’adresse appartient ici à quelqu’un d’autre',
    no_group: 'aucun de ses groupes n’y est autorisé',
    disabled: 'le compte est désactivé',
    no_extension: 'le fournisseur n’indique pas d’extension',
    unknown_extension: 'le PBX ne connaît pas l’extension',
    own_page_off: 'les pages personnelles sont désactivées',
  },
}
