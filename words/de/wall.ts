import type { wall as en } from '../en/wall.ts'
import { count } from './count.ts'

export const wall: typeof en = {
  title: 'Wandanzeige',
  states: {
    do_not_disturb: 'Nicht stören',
    in_call: 'Im Gespräch',
    on_hold: 'Gehalten',
    ringing: 'Klingelt',
    unreachable: 'Nicht registriert',
  },
  taken: 'Belegt',
  desksAvailable: (desks) => `${count(desks, 'Platz', 'Plätze')} frei`,
  isAvailable: 'Frei',
  available: 'Frei: ',
  andMore: (desks, more) => `${desks} und ${more} weitere`,
  nobody: 'Hier ist niemand angemeldet.',
  part: (location, part, parts) => `${location}, ${part} von ${parts}`,
  page: (page, pages) => `Seite ${page} von ${pages}`,
  live: 'Live',
  reconnecting: (when) => `Verbindung wird wiederhergestellt, Stand ${when}`,
  notConnected: 'Telefonanlage nicht verbunden, Gespräche werden nicht gezeigt',
  notices: {
    opening: { title: 'Verbindung wird hergestellt…', says: 'Die Anzeige erscheint, sobald Hot Desk antwortet.' },
    no_wall_link: {
      title: 'Dieser Bildschirm hat noch keinen Link',
      says: 'Öffnen Sie hier den Link einer Wandanzeige. Die Administration erstellt einen unter Einstellungen, Wandanzeigen.',
    },
    wall_revoked: {
      title: 'Dieser Link wurde widerrufen',
      says: 'Er zeigt nichts mehr. Bitten Sie die Administration um einen neuen, und öffnen Sie ihn hier.',
    },
  },
}
