import type { updates as en } from '../en/updates.ts'

export const updates: typeof en = {
  available: (version, day) => `Hot Desk ${version} vom ${day} ist verfügbar`,
  says: 'Das sieht nur die Administration. Wer angemeldet ist, bleibt es bei der Installation.',
  security:
    'Die Version schließt eine Sicherheitslücke: Installieren Sie sie bald. Das sieht nur die Administration. Wer angemeldet ist, bleibt es dabei.',
  whatIsNew: 'Was ist neu',
  dismiss: 'Ausblenden',
}
