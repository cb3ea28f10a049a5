import type { phoneDetails as en } from '../en/phone-details.ts'

export const phoneDetails: typeof en = {
  label: { title: 'Libellé', hint: 'Le nom de ce bureau, par exemple Accueil 1.' },
  location: { title: 'Site', hint: 'Le tableau groupe les bureaux par site.' },
  owner: {
    title: 'Titulaire',
    hint: 'L’extension de la personne à qui appartient ce bureau. Elle y est connectée automatiquement au départ d’un invité.',
  },
}
