import type { boardNotices as en } from '../en/board-notices.ts'
import { count } from './count.ts'

export const boardNotices: typeof en = {
  warning: 'Attention :',
  warnings: {
    not_on_pbx: {
      fault: 'Absent du PBX',
      means: 'Le PBX n’a pas d’appareil de ce numéro ; personne ne peut se connecter ici.',
      cure: (number) => `Créez l’appareil ${number} sur le PBX, ou retirez ce téléphone de la liste.`,
    },
    no_emergency_cid: {
      fault: 'Sans numéro d’urgence',
      means: 'Un appel d’urgence d’ici montre le numéro de la personne connectée, et non le lieu du bureau.',
      cure: (number) => `Renseignez « Emergency CID » de l’extension ${number} dans FreePBX, puis « Apply Config ».`,
    },
    person_unreachable: {
      fault: 'Non enregistré',
      means: 'Le téléphone n’est pas sur le réseau ; les appels ne sonnent pas ici.',
      cure: () => 'Vérifiez son alimentation et son câble réseau.',
    },
  },
  freeDesks:
    'Les bureaux libres sont pour l’instant des extensions ordinaires : le PBX ne peut pas appliquer la restriction.',
  tellAdministrator: 'Si cela dure plus d’une minute, prévenez votre administrateur.',
  serviceAway: 'Le service téléphonique de Hot Desk ne fonctionne pas.',
  serviceAwaySays:
    'Les appels fonctionnent toujours ; personne ne peut se connecter ni se déconnecter avant la réparation. Les bureaux sont montrés tels qu’ils étaient.',
  serviceAwayCure:
    'Il revient normalement de lui-même en quelques secondes ; sinon, consultez le journal du processus agi-worker.',
  pbxAway: 'Il n’y a pas de connexion avec le PBX.',
  pbxAwaySays:
    'Les appels fonctionnent toujours ; personne ne peut se connecter ni se déconnecter avant la réparation. Hot Desk continue d’essayer.',
  pbxAwayCure:
    'Vérifiez que le PBX fonctionne et que l’adresse, l’utilisateur, le secret et les droits AMI sont justes : le journal dit lesquels.',
  phonesAway: 'La connexion et la déconnexion aux téléphones ne fonctionnent pas en ce moment.',
  phonesAwaySays:
    'Les appels fonctionnent toujours, et l’on peut déconnecter quelqu’un ici. Hot Desk continue d’essayer.',
  phonesAwayCure:
    'Vérifiez qu’ARI est activé sur le PBX et que son adresse, son utilisateur et son mot de passe sont justes.',
  held: (phones) => `Les corrections de ${count(phones, 'téléphone', 'téléphones')} sont retenues.`,
  heldSays:
    'Le PBX diffère de ce que Hot Desk attend sur beaucoup de téléphones à la fois, comme après une sauvegarde restaurée.',
  heldCure: 'Assurez-vous que c’est le bon PBX, puis appliquez les corrections.',
  heldWait: 'Un administrateur doit regarder et appliquer les corrections.',
  apply: {
    confirm: 'Appliquer les corrections',
    question: 'Appliquer les corrections ?',
    questionAt: (pbx) => `Appliquer les corrections (${pbx}) ?`,
    consequence: (settings, phones) =>
      `${count(settings, 'réglage', 'réglages')} de ${count(phones, 'téléphone', 'téléphones')} du PBX seront remis à ce que Hot Desk a enregistré, afin que chaque personne connectée soit jointe à son bureau.`,
    phones: (numbers) => `Téléphones : ${numbers}`,
    phonesAndMore: (numbers, more) => `Téléphones : ${numbers} et ${more} autres`,
    done: 'Les corrections sont en cours d’application.',
    notDone: 'Les corrections n’ont pas été appliquées.',
  },
}
