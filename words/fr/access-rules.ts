import type { accessRules as en } from '../en/access-rules.ts'
import { count } from './count.ts'

export const accessRules: typeof en = {
  everywhere: 'peut se connecter partout',
  atDesksOf: (locations) => `peut se connecter aux bureaux de ${locations}`,
  atAnyTime: (where) => `${where} à toute heure`,
  at: (where, when, zone) => `${where}, ${when} (${zone})`,
  onOneDay: (day) => `le ${day} seulement`,
  fromTo: (from, until) => `du ${from} au ${until}`,
  from: (from) => `à partir du ${from}`,
  until: (until) => `jusqu’au ${until}`,
  hours: (from, to) => `de ${from} à ${to}`,
  hoursOvernight: (from, to) => `de ${from} à ${to} le lendemain matin`,
  secondLogin: {
    move: 'une seconde connexion change de bureau',
    refuse: 'une seconde connexion est refusée tant que la personne est connectée ailleurs',
  },
  takeover: {
    allowed: () => 'd’autres peuvent prendre sa place',
    refused: () => 'personne ne peut prendre sa place',
    idle: (minutes) => `d’autres peuvent prendre sa place après ${count(minutes, 'minute', 'minutes')} sans appel`,
  },
}
