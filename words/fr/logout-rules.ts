import type { logoutRules as en } from '../en/logout-rules.ts'
import { count } from './count.ts'

export const logoutRules: typeof en = {
  minutes: (n) => count(n, 'minute', 'minutes'),
  hours: (n) => count(n, 'heure', 'heures'),
  when: {
    timeOfDay: (time, days, zone) => `${days} à ${time} (${zone})`,
    duration: (long) => `${long} après la connexion`,
    noCall: (long) => `après ${long} sans appel`,
    validity: 'à la fin de la période d’accès',
    stay: 'seulement de leur propre main',
  },
  places: {
    pbx: () => 'tout le monde',
    location: (place) => `tout le monde sur le site ${place}`,
    desk: (place) => `toute personne au bureau ${place}`,
    person: (place) => `l’extension ${place}`,
  },
  isLoggedOut: {
    pbx: (when) => `Tout le monde est déconnecté ${when}.`,
    location: (when, place) => `Tout le monde sur le site ${place} est déconnecté ${when}.`,
    desk: (when, place) => `Toute personne au bureau ${place} est déconnectée ${when}.`,
    person: (when, place) => `L’extension ${place} est déconnectée ${when}.`,
  },
  stays: {
    pbx: () => 'Chacun reste connecté jusqu’à sa propre déconnexion, quelles que soient les autres règles.',
    location: (place) =>
      `Chacun sur le site ${place} reste connecté jusqu’à sa propre déconnexion, quelles que soient les règles générales.`,
    desk: (place) =>
      `Toute personne au bureau ${place} reste connectée jusqu’à sa propre déconnexion, quelles que soient les règles du site et les règles générales.`,
    person: (place) =>
      `L’extension ${place} reste connectée jusqu’à sa propre déconnexion, quelles que soient les règles du bureau, du site et les règles générales.`,
  },
  reasons: {
    pbx: () => 'tout le monde',
    location: (place) => `site ${place}`,
    desk: (place) => `bureau ${place}`,
    person: (place) => `extension ${place}`,
  },
}
