import type { actions as en } from '../en/actions.ts'
import { count } from './count.ts'

export const actions: typeof en = {
  notCopied: 'La copie a échoué.',
  logInHere: 'Connecter quelqu’un ici',
  moveElsewhere: 'Déplacer vers un autre bureau',
  call: (extension) => `Appeler ${extension}`,
  phoneRings: (name) => `Votre téléphone sonne. Décrochez pour appeler ${name}.`,
  notCalled: (name) => `${name} n’a pas été appelé.`,
  isAt: (name, place) => `${name} : ${place}`,
  isNowhere: (name) => `${name} n’est connecté à aucun bureau`,
  at: (place) => `Connecté : ${place}`,
  nobodyLoggedIn: 'Personne n’est connecté',
  findDesk: 'Libellé, numéro ou site',
  findPerson: 'Nom ou extension',
  nothingCalled: (text) => `Rien ne s’appelle « ${text} ».`,
  notSearched: 'La recherche a échoué. Modifiez-la pour réessayer.',
  found: (label) => `${label} : résultats`,
  reason: 'Motif (facultatif)',
  reasonHint: 'Il reste dans l’activité.',
  seat: {
    hint: 'Aucun code n’est nécessaire. L’activité indique que c’était vous.',
    logIn: (name) => `Connecter ${name}`,
    move: (name) => `Déplacer ${name}`,
    logInAt: (desk) => `Connecter quelqu’un : ${desk}`,
    logInSomebody: 'Connecter quelqu’un',
    isLoggedIn: (name, place) => `${name} est connecté : ${place}.`,
    isThere: (name) => `${name} y est déjà connecté.`,
    leaves: (name, place) => `${name} quitte son bureau : ${place}.`,
    displaces: (holder) => `${holder} y est connecté, et sera déconnecté.`,
    logOutAndIn: (holder, name) => `Déconnecter ${holder} et connecter ${name}`,
    logOutAndMove: (holder, name) => `Déconnecter ${holder} et déplacer ${name}`,
    thenRing: (name, place) => `Les appels pour ${name} sonneront ici : ${place}.`,
  },
  leave: {
    question: (name, place) => `Déconnecter ${name} (${place}) ?`,
    done: (name, place) => `${name} est déconnecté : ${place}.`,
    notDone: (name, place) => `${name} est toujours connecté : ${place}.`,
    undone: (name, place) => `${name} est de nouveau connecté : ${place}.`,
    notUndone: 'Cela n’a pas été rétabli.',
    ofGuest: (person, owner) =>
      `Les appels pour ${person} reviennent à son propre téléphone, et le bureau revient à ${owner}. Un appel en cours n’est pas coupé.`,
    ofOwner: (person) =>
      `Les appels pour ${person} reviennent à son propre téléphone. Son bureau reste libre jusqu’à sa prochaine connexion, ou jusqu’à ce qu’un invité l’ait utilisé. Un appel en cours n’est pas coupé.`,
    ofAnybody: (person) =>
      `Les appels pour ${person} reviennent à son propre téléphone, et ce bureau devient libre. Un appel en cours n’est pas coupé.`,
  },
  several: {
    open: 'Déconnecter plusieurs personnes…',
    where: 'Où',
    question: (name) => `Déconnecter tout le monde (${name}) ?`,
    questionOf: (people, name) => `Déconnecter ${count(people, 'personne', 'personnes')} (${name}) ?`,
    stays: 'Qui est en communication reste connecté jusqu’à la fin de l’appel.',
    stay: (people) =>
      people === 1
        ? '1 personne en communication reste connectée jusqu’à la fin de l’appel.'
        : `${people} personnes en communication restent connectées jusqu’à la fin de l’appel.`,
    consequence:
      'Les appels reviennent aux téléphones personnels, et les bureaux deviennent libres. Cela ne peut pas être annulé.',
    done: (name) => `Tout le monde est en cours de déconnexion : ${name}.`,
    notDone: (name) => `Personne n’a été déconnecté : ${name}.`,
  },
}
