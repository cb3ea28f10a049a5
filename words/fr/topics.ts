import type { topics as en } from '../en/topics.ts'

export const topics: typeof en = {
  people: 'Connexions, déconnexions, changements de bureau et refus',
  locks: 'Codes bloqués',
  phones: 'Téléphones partagés',
  pbx: 'Connexions au PBX et corrections',
  rules: 'Règles, paramètres et webhooks',
  accounts: 'Comptes, jetons et ouvertures de session',
}
