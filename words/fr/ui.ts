import type { ui as en } from '../en/ui.ts'
import { count } from './count.ts'

export const ui: typeof en = {
  selection: 'Sélection',
  selected: (things) => count(things, 'élément sélectionné', 'éléments sélectionnés'),
  clear: 'Effacer',
  notifications: 'Notifications',
  closeNotification: 'Fermer la notification',
  noAnswer: 'Hot Desk n’a pas répondu. Réessayez dans un instant ; si rien ne change, rechargez la page.',
  pagesOf: (what) => `Pages : ${what}`,
  newest: 'Retour aux plus récents',
  older: 'Plus anciens',
  pages: 'Pages',
  total: (total, what) => `${total.toLocaleString('fr-FR')} ${what}`,
  range: (from, to, total, what) => `${from} à ${to} sur ${total.toLocaleString('fr-FR')} ${what}`,
  previous: 'Précédent',
  next: 'Suivant',
  showAsTable: 'Afficher sous forme de tableau',
  since: (date) => `Depuis : ${date}`,
  duration: {
    justNow: 'à l’instant',
    underOneMinute: 'moins d’une min',
    minutes: (minutes) => `${minutes} min`,
    hours: (hours, minutes) => `${hours} h ${minutes} min`,
    days: (days) => count(days, 'jour', 'jours'),
  },
}
