import type { locations as en } from '../en/locations.ts'
import { count } from './count.ts'

export const locations: typeof en = {
  title: 'Standorte',
  lead: (pool) => `Wo Plätze stehen: Stationen, Etagen, Filialen. Zurück zu ${pool}.`,
  none: 'Noch keine Standorte',
  noneHint:
    'Ein Standort gruppiert Plätze in der Übersicht. Regeln können für einen Standort gelten, und eine Uhrzeit ist in seiner Zeitzone gemeint.',
  zoneOfWorker: 'Die des Workers',
  noPhones: 'Keine',
  phonesAt: (phones, location) => `${count(phones, 'Telefon', 'Telefone')} am Standort ${location}`,
  edit: 'Bearbeiten',
  merge: 'Zusammenführen',
  delete: 'Löschen',
  form: {
    editTitle: (name) => `${name} bearbeiten`,
    addTitle: 'Standort hinzufügen',
    add: 'Standort hinzufügen',
    editHint: 'Seine Telefone und die Regeln, die ihn nennen, werden mit umbenannt.',
    addHint: 'Zum Beispiel Station 3.',
    zoneHint: 'Was eine Uhrzeit in neuen Abmelderegeln für ihn bedeutet. Leer: die Zeitzone des Workers.',
    saved: (name) => `${name} ist gespeichert.`,
    added: (name) => `${name} ist hinzugefügt.`,
  },
  merging: {
    title: (name) => `${name} mit einem anderen Standort zusammenführen`,
    into: 'Ziel',
    intoHint: (name) =>
      `Die Telefone von ${name} kommen dorthin, und ${name} wird gelöscht. Wer sich am einen anmelden darf, darf es auch am anderen; von anderen Regeln gelten die des Standorts, der bleibt.`,
    done: (name, into) => `${name} gehört jetzt zu ${into}.`,
  },
  deletion: {
    title: (name) => `${name} löschen?`,
    confirm: 'Standort löschen',
    noPhones: 'Dort ist kein Telefon. Regeln, die ihn nennen, gelten wieder für einen Standort dieses Namens.',
    floors: 'Seine Stockwerke und ihre Pläne werden mit gelöscht.',
    phonesStay: (phones) =>
      `${phones === 1 ? 'Sein Telefon bleibt' : `Seine ${count(phones, 'Telefon', 'Telefone')} bleiben`} erhalten, ohne Standort. Regeln, die ihn nennen, gelten wieder für einen Standort dieses Namens.`,
    done: (name) => `${name} ist gelöscht.`,
    failed: (name) => `${name} wurde nicht gelöscht.`,
  },
  problems: {
    nameTaken:
      'Es gibt bereits einen Standort mit diesem Namen. Wählen Sie einen anderen, oder führen Sie die beiden zusammen.',
    mergeElsewhere: 'Wählen Sie einen anderen Standort derselben Telefonanlage.',
  },
}
