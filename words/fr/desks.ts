import type { desks as en } from '../en/desks.ts'

export const desks: typeof en = {
  titleOf: (number) => `Bureau ${number}`,
  title: 'À ce bureau',
  loggedIn: 'Connecté',
  automaticLogout: 'Déconnexion automatique',
  number: 'Numéro',
  showOnPlan: 'Montrer sur le plan',
  noLocation: 'Aucun',
  owner: 'Titulaire',
  available: 'Personne : le bureau est libre',
  nobody: 'Personne',
  everybodys: 'Personne : il est à tout le monde',
  since: (time, lasts) => `depuis : ${time}, ${lasts}`,
  whoWasHere: 'Qui était ici',
  nobodyWasHere: 'Personne ne s’est encore connecté ici.',
  allActivity: (number) => `Toute l’activité de ${number}`,
}
