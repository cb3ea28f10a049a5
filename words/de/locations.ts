import type { locations as en } from '../en/locations.ts'
import { count } from './count.ts'

export const locations: typeof en = {
  title: 'Standorte',
  lead: (pool) => `Wo Plätze stehen: Stationen, Etagen, Filialen. Zurück zu ${pool}.`,
  none: 'Noch keine Standorte',
  noneHint:
    'Ein Standort gruppiert Plätze in der Übersicht. Regeln können für einen Standort gelten, und Uhrzeiten gelten in seiner Zeitzone.',
  zoneOfWorker: 'Die des Telefondienstes',
  noPhones: 'Keine',
  phonesAt: (phones, location) => `${count(phones, 'Telefon', 'Telefone')} am Standort ${location}`,
  edit: 'Bearbeiten',
  merge: 'Zusammenlegen',
  delete: 'Löschen',
  form: {
    editTitle: (name) => `${name} bearbeiten`,
    addTitle: 'Standort hinzufügen',
    add: 'Standort hinzufügen',
    editHint: 'Seine Telefone und die Regeln, die ihn nennen, werden mit umbenannt.',
    addHint: 'Zum Beispiel Station 3.',
    zoneHint: 'Für Uhrzeiten in neuen Abmelderegeln für diesen Standort. Leer: die Zeitzone des Telefondienstes.',
    saved: (name) => `${name} ist gespeichert.`,
    added: (name) => `${name} ist hinzugefügt.`,
  },
  merging: {
    title: (name) => `${name} mit einem anderen Standort zusammenlegen`,
    into: 'Ziel',
    intoHint: (name) =>
      `Die Telefone von ${name} kommen dorthin, und ${name} wird gelöscht. Wer sich an einem der beiden anmelden darf, darf es dann auch am anderen; von allen anderen Regeln gelten die des Standorts, der bleibt.`,
    done: (name, into) => `${name} gehört jetzt zu ${into}.`,
  },
  deletion: {
    title: (name) => `${name} löschen?`,
    confirm: 'Standort löschen',
    noPhones: 'Dort ist kein Telefon. Regeln, die ihn nennen, gelten wieder für einen Standort dieses Namens.',
    floors: 'Seine Etagen und ihre Pläne werden mit gelöscht.',
    phonesStay: (phones) =>
      `${phones === 1 ? 'Sein Telefon bleibt' : `Seine ${count(phones, 'Telefon', 'Telefone')} bleiben`} erhalten, ohne Standort. Regeln, die ihn nennen, gelten wieder für einen Standort dieses Namens.`,
    done: (name) => `${name} ist gelöscht.`,
    failed: (name) => `${name} wurde nicht gelöscht.`,
  },
  page: {
    zone: (zone) => `Zeitzone: ${zone}`,
    all: 'Alle Standorte',
    pool: 'Alle Telefone',
    board: 'In der Übersicht zeigen',
    noDesks: 'Hier steht noch kein Platz. Wählen Sie diesen Standort für Telefone des Pools.',
    moreDesks: (desks) => `${count(desks, 'weiterer Platz', 'weitere Plätze')} in der Übersicht.`,
    toPhones: 'Seine Telefone im Pool',
    attention: (desks) => `${count(desks, 'Platz braucht', 'Plätze brauchen')} Aufmerksamkeit`,
    allAttention: (desks) => `Alle ${desks} im Pool`,
    noFloors: 'Es gibt noch keine Etagen.',
    changeFloors: 'Etagen und Pläne ändern',
    rules: 'Regeln, die hier gelten',
    change: 'Ändern',
    nobodyLoggedOut: 'Niemand wird automatisch abgemeldet.',
    whoMayLogIn: 'Wer sich anmelden darf',
    moreRules: (rules) => `${count(rules, 'weitere Regel', 'weitere Regeln')}.`,
    everybodyMay: 'Personen ohne Zugangsregel dürfen sich hier jederzeit anmelden.',
    othersMay: 'Ebenso dürfen es Personen ohne Zugangsregel, jederzeit.',
  },
  problems: {
    nameTaken:
      'Es gibt bereits einen Standort mit diesem Namen. Wählen Sie einen anderen, oder legen Sie die beiden zusammen.',
    mergeElsewhere: 'Wählen Sie einen anderen Standort derselben Telefonanlage.',
  },
}
