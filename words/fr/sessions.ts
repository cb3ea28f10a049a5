import type { sessions as en } from '../en/sessions.ts'

export const sessions: typeof en = {
  from: 'De',
  to: 'À',
  now: 'Maintenant',
  for: 'Durée',
  howItEnded: 'Fin',
  stays: 'sessions',
  deskOf: (label, number) => `${label} (${number})`,
  reasons: {
    logout: 'Déconnecté',
    moved: 'Parti à un autre bureau',
    taken_over: 'Quelqu’un d’autre s’est connecté',
    phone_removed: 'Le téléphone a été retiré',
    not_applied: 'Le PBX n’a pas pris la connexion',
    automatic: 'Déconnecté automatiquement',
  },
  forced: {
    account: (name) => `Déconnecté par ${name}`,
    token: (name) => `Déconnecté par l’API (${name})`,
    other: 'Déconnecté par un administrateur',
  },
}
