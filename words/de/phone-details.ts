import type { phoneDetails as en } from '../en/phone-details.ts'

export const phoneDetails: typeof en = {
  label: { title: 'Bezeichnung', hint: 'Wie dieser Platz genannt wird, zum Beispiel Empfang 1.' },
  location: { title: 'Standort', hint: 'Die Übersicht gruppiert Plätze nach Standort.' },
  owner: {
    title: 'Besitzer',
    hint: 'Die Nebenstelle der Person, der dieser Platz gehört. Sie wird hier automatisch angemeldet, wenn ein Gast geht.',
  },
}
