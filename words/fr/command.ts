import type { command as en } from '../en/command.ts'

export const command: typeof en = {
  title: 'Aller à',
  open: 'Aller à…',
  ask: 'Personne, bureau ou page',
  noMatch: (text) => `Aucune personne, aucun bureau ni aucune page ne s’appelle « ${text} ».`,
  notSearched: 'La recherche des personnes et des bureaux a échoué. Modifiez-la pour réessayer.',
  pages: 'Pages',
  more: 'Autres actions',
  move: (name) => `Déplacer ${name}…`,
  logIn: (name) => `Connecter ${name}…`,
  logOut: (name) => `Déconnecter ${name}…`,
  call: (name) => `Appeler ${name}`,
  copy: (text) => `Copier « ${text} »`,
  checkHealth: 'Lancer le diagnostic',
  checkBegun: 'Le diagnostic a commencé.',
}
