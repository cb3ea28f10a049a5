import type { healthCheck as en } from '../en/health-check.ts'
import { count } from './count.ts'

export const healthCheck: typeof en = {
  title: 'Diagnostic',
  lead: 'Vérifie tout ce qu’il faut pour se connecter, sur chaque PBX, et dit quoi faire là où quelque chose manque. Rien n’est modifié.',
  empty: 'Rien n’a encore été vérifié',
  emptyHelp: 'Cela prend quelques secondes, et n’empêche personne de travailler.',
  onServer: (command) =>
    `Sur le serveur, ${command} dit la même chose, et examine aussi le fichier de configuration et l’état de la base de données.`,
  run: 'Lancer',
  runAgain: 'Relancer',
  running: 'En cours…',
  notBegun: 'Le diagnostic n’a pas commencé.',
  progress: 'Avancement du diagnostic',
  partsDone: (done, parts) =>
    `${done} sur ${count(parts, 'partie vérifiée', 'parties vérifiées')}. Un PBX de milliers de téléphones prend quelques secondes.`,
  lastRun: (time, by, numbers) => `Dernier diagnostic : ${time}${by}, ${numbers}.`,
  noProblems: 'aucun problème',
  wanting: (problems, warnings) =>
    `${count(problems, 'problème', 'problèmes')}, ${count(warnings, 'avertissement', 'avertissements')}`,
  problems: 'Problèmes',
  warnings: 'Avertissements',
  whatIsFine: 'Ce qui va bien',
  kinds: { problem: 'Problème', warning: 'Avertissement', ok: 'Bien' },
  whatToDo: 'Que faire : ',
  showAll: (phones) => `afficher les ${phones.toLocaleString('fr-FR')} téléphones`,
}
