import type { keyboard as en } from '../en/keyboard.ts'

export const keyboard: typeof en = {
  title: 'Raccourcis clavier',
  short: 'Raccourcis',
  singleKeys: 'Touches simples',
  singleKeysSays:
    'Les lettres, / et ? agissent sans Ctrl. Désactivez-les si elles gênent, par exemple avec une commande vocale.',
  ctrl: 'Ctrl',
  escape: 'Échap',
  enter: 'Entrée',
  everywhere: 'Partout',
  goTo: 'Aller à une personne, un bureau ou une page',
  search: 'Rechercher dans cette page',
  showList: 'Afficher cette liste',
  closeOpen: 'Fermer ce qui est ouvert',
  onBoard: 'Sur le tableau',
  fromDeskToDesk: 'Aller de bureau en bureau, et de la recherche à ses résultats',
  open: 'Ouvrir la personne, ou le bureau où il n’y a personne',
  seat: 'Déplacer la personne, ou connecter quelqu’un là où il n’y a personne',
  logOut: 'Déconnecter la personne, après une question',
  look: 'Passer de la liste à la liste compacte et à la grille',
  onPage: 'Sur la page d’une personne ou d’un bureau',
  call: 'Appeler la personne : votre propre téléphone sonne d’abord',
  copy: 'Copier où se trouve la personne',
  move: 'Déplacer la personne, ou la connecter à un bureau',
}
