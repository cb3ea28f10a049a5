import type { updates as en } from '../en/updates.ts'

export const updates: typeof en = {
  available: (version, day) => `Hot Desk ${version} du ${day} est disponible`,
  says: 'Seuls les administrateurs voient ceci. Les personnes connectées le restent pendant l’installation.',
  security:
    'Cette version corrige une faille de sécurité : installez-la bientôt. Seuls les administrateurs voient ceci. Les personnes connectées le restent pendant l’installation.',
  whatIsNew: 'Nouveautés',
  dismiss: 'Masquer',
}
