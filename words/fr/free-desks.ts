import type { freeDesks as en } from '../en/free-desks.ts'

export const freeDesks: typeof en = {
  may: {
    everything: 'Un bureau libre est une extension ordinaire : il peut appeler tout ce que sa propre extension permet.',
    internal_and_emergency:
      'Un bureau libre appelle les extensions, les codes de fonction et les numéros d’urgence ; tout autre appel vers l’extérieur est coupé.',
    emergency_only: 'Un bureau libre n’appelle que les numéros d’urgence.',
  },
  whyNot: {
    emergency_only:
      'Aucun PBX ne peut limiter un bureau libre aux seuls appels d’urgence : FreePBX peut permettre ensemble les appels internes et d’urgence, et rien de moins. Choisissez ceux-ci.',
    no_term:
      'Ce PBX ne peut pas limiter un bureau libre aux appels internes et d’urgence : son plan de numérotation ne tient pas compte d’EDEVICE, comme le font FreePBX 16 et 17. Mettez à jour FreePBX, ou le plan de numérotation de référence de Hot Desk, puis rechargez-le.',
    no_emergency_route:
      'Ce PBX n’a pas de route sortante pour les appels d’urgence : un bureau qui n’a pas d’autre appel vers l’extérieur ne pourrait pas non plus passer ceux-là. Dans FreePBX, marquez la route des numéros d’urgence comme « Emergency », puis « Apply Config ».',
    unreadable:
      'Hot Desk n’a pas pu lire le plan de numérotation, et ignore si les appels d’urgence resteraient possibles. Donnez à l’utilisateur AMI la classe « reporting », puis rechargez.',
  },
  everywhere: 'Partout',
}
