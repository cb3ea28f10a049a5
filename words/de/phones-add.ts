import type { phonesAdd as en } from '../en/phones-add.ts'
import { count } from './count.ts'

const phonesIn = (n: number) => count(n, 'Telefon', 'Telefone')

export const phonesAdd: typeof en = {
  title: 'Telefone hinzufügen',
  lead: (pool) =>
    `Wählen Sie aus den Telefonen der Telefonanlage diejenigen aus, die gemeinsam genutzt werden. Zurück zu ${pool}.`,
  searchLabel: 'Telefone der Telefonanlage nach Nummer oder Name suchen',
  searchHint: 'Nummer oder Name suchen',
  showPooled: 'Auch bereits hinzugefügte anzeigen',
  typeNumber: 'Nummer eingeben',
  phones: (n) => (n === 1 ? 'Telefon' : 'Telefone'),
  selectAll: (n) => `Alle ${n} auswählen`,
  notSelected: 'Sie wurden nicht ausgewählt.',
  noMatch: 'Kein Telefon passt',
  noMatchHint: 'Die Telefonanlage hat dazu kein Telefon, das nicht bereits hinzugefügt ist.',
  showAll: 'Alle Telefone anzeigen',
  nothing: 'Keine Auswahl',
  nothingHint:
    'Alle Telefone der Telefonanlage sind bereits hinzugefügt, oder Hot Desk hat sie noch nicht gelesen: Das geschieht wenige Sekunden nach dem Verbinden. Eine Nummer kann jederzeit eingegeben werden.',
  caption: 'Telefone der Telefonanlage',
  columns: { select: 'Auswählen', number: 'Nummer', name: 'Name in der Anlage', rings: 'Gerät', note: 'Hinweis' },
  selectPage: 'Alle auf dieser Seite auswählen',
  select: (number) => `${number} auswählen`,
  notKnown: 'Nicht bekannt',
  inPool: 'Bereits hinzugefügt',
  excluded: 'Ausgenommen',
  noNote: 'Keiner',
  ownPhone: (person) => `Eigenes Telefon: ${person}`,
  add: (n) => `${phonesIn(n)} hinzufügen`,
  addTitle: (n) => `${phonesIn(n)} hinzufügen`,
  added: (n) => (n === 1 ? '1 Telefon ist jetzt ein Hot Desk.' : `${phonesIn(n)} sind jetzt Hot Desks.`),
  labels: 'Bezeichnungen',
  labelsHint: 'Wie die einzelnen Plätze genannt werden. Das lässt sich später ändern.',
  labelsOfPbx: 'Der Name in der Telefonanlage',
  noLabels: 'Keine',
  oneOwnPhone: (number, person) => `${number} ist das eigene Telefon von ${person}.`,
  ownPhones: (n, person) => `${n} sind eigene Telefone von Personen, zum Beispiel von ${person}.`,
  ownPhonesHint: 'Solange dort jemand anderes angemeldet ist, klingeln die Anrufe der eigentlichen Person dort nicht.',
}
