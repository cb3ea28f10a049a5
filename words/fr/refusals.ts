import type { refusals as en } from '../en/refusals.ts'
import { count } from './count.ts'

export const refusals: typeof en = {
  login: (desk, why) => `Connexion refusée (${desk}) : ${why}`,
  owner: (desk, why) => `Le titulaire n’a pas été connecté (${desk}) : ${why}`,
  logout: (desk, why) => `Déconnexion à distance refusée, composée depuis : ${desk} ; ${why}`,
  ownPage: (network, why) => `Entrée dans une page personnelle refusée, depuis ${network} : ${why}`,
  why: {
    phone_not_in_pool: () => 'ce n’est pas un des téléphones partagés',
    phone_not_on_pbx: () => 'le PBX n’a pas de téléphone de ce numéro',
    unknown_extension: (_who, extension) =>
      extension === null ? 'il n’y a pas d’extension de ce numéro' : `il n’y a pas d’extension ${extension}`,
    wrong_pin: (who) => `code erroné pour ${who}`,
    no_mailbox: (who) =>
      `${who} n’a pas de messagerie, donc pas de code ; donnez une messagerie à l’extension dans FreePBX`,
    no_pin: (who) => `la messagerie de ${who} n’a pas de code ; définissez-en un dans FreePBX`,
    pin_locked: (who) => `${who} y est bloqué après trop de codes erronés`,
    trivial_pin: (who) => `le code de ${who} est trop facile à deviner et doit être changé dans la messagerie`,
    lost_race: (who) => `quelqu’un d’autre a été plus rapide que ${who}`,
    number_excluded: (who) => `l’extension de ${who}, ou ce téléphone, est exclue de la connexion aux bureaux`,
    not_valid_today: (who) => `aucune règle ne permet à ${who} de se connecter ce jour-là`,
    not_at_this_location: (who) => `les règles pour ${who} ne permettent pas ce site`,
    not_at_this_time: (who) => `les règles pour ${who} ne permettent pas cette heure`,
    logged_in_elsewhere: (who) => `${who} est connecté ailleurs, et doit d’abord s’y déconnecter`,
    takeover_refused: (who) => `${who} ne peut pas prendre la place de la personne qui y est connectée`,
    holder_not_idle: (who) => `la personne connectée a eu un appel trop récent pour que ${who} prenne sa place`,
    pbx_unavailable: () => 'le PBX n’a pas répondu',
    no_such_session: () => 'il n’y avait rien à faire',
    nothing_held: () => 'il n’y avait rien à faire',
    no_phone_rings: () => 'il n’y avait rien à faire',
  },
  neverHotDesks: (who) => `${who} est exclu de la connexion aux bureaux`,
  thisPhone: 'ce téléphone',
  rules: (rules) => ` ; ${rules.join(' ; ')}`,
  rule: (group, rule) => `${group ?? 'la personne'} ${rule}`,
  moreRules: (more) => `et ${count(more, 'autre règle', 'autres règles')}`,
  policy: (where) => ` (${where})`,
  setForEverybody: 'réglé pour tout le monde',
  setForGroup: (group) => `réglé pour le groupe ${group}`,
  withoutCall: (minutes, where) => `${count(minutes, 'minute', 'minutes')} sans appel, ${where}`,

  takeoverDeclined: (who, desk, { holder, answer }) =>
    `${who} n’a pas été connecté (${desk}), où ${holder} est connecté : à la demande de confirmation, ${answer}`,
  answers: {
    another_key: 'une autre touche que 1 a été pressée',
    none: 'rien n’a été pressé',
    call_ended: 'l’appel a pris fin avant une réponse',
  },
}
