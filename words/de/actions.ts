import type { actions as en } from '../en/actions.ts'
import { count } from './count.ts'

export const actions: typeof en = {
  notCopied: 'Kopieren fehlgeschlagen.',
  logInHere: 'Jemanden hier anmelden',
  moveElsewhere: 'An einen anderen Platz umsetzen',
  call: (extension) => `${extension} anrufen`,
  phoneRings: (name) => `Ihr Telefon klingelt. Nehmen Sie ab, um ${name} anzurufen.`,
  notCalled: (name) => `${name} wurde nicht angerufen.`,
  isAt: (name, place) => `${name}: ${place}`,
  isNowhere: (name) => `${name} ist an keinem Platz angemeldet`,
  at: (place) => `Angemeldet: ${place}`,
  nobodyLoggedIn: 'Niemand angemeldet',
  findDesk: 'Bezeichnung, Nummer oder Standort',
  findPerson: 'Name oder Nebenstelle',
  nothingCalled: (text) => `Nichts heißt „${text}“.`,
  notSearched: 'Suche fehlgeschlagen. Ändern Sie sie, um es noch einmal zu versuchen.',
  found: (label) => `${label}: gefunden`,
  reason: 'Grund (freiwillig)',
  reasonHint: 'Er steht dann in der Aktivität.',
  seat: {
    hint: 'Eine PIN ist nicht nötig. In der Aktivität steht, dass Sie es waren.',
    logIn: (name) => `${name} anmelden`,
    move: (name) => `${name} umsetzen`,
    logInAt: (desk) => `Jemanden anmelden: ${desk}`,
    logInSomebody: 'Jemanden anmelden',
    isLoggedIn: (name, place) => `${name} ist angemeldet: ${place}.`,
    isThere: (name) => `${name} ist dort bereits angemeldet.`,
    leaves: (name, place) => `${name} verlässt den bisherigen Platz: ${place}.`,
    displaces: (holder) => `${holder} ist dort und wird abgemeldet.`,
    thenRing: (name, place) => `Anrufe für ${name} klingeln dann hier: ${place}.`,
  },
  leave: {
    question: (name, place) => `${name} abmelden (${place})?`,
    done: (name, place) => `${name} ist abgemeldet: ${place}.`,
    notDone: (name, place) => `${name} ist noch angemeldet: ${place}.`,
    undone: (name, place) => `${name} ist wieder angemeldet: ${place}.`,
    notUndone: 'Es wurde nicht rückgängig gemacht.',
    ofGuest: (person, owner) =>
      `Anrufe für ${person} gehen wieder an das eigene Telefon, und der Platz gehört wieder ${owner}. Ein laufendes Gespräch wird nicht getrennt.`,
    ofOwner: (person) =>
      `Anrufe für ${person} gehen wieder an das eigene Telefon. Der eigene Platz bleibt frei bis zur nächsten Anmeldung dort, oder bis ein Gast ihn genutzt hat. Ein laufendes Gespräch wird nicht getrennt.`,
    ofAnybody: (person) =>
      `Anrufe für ${person} gehen wieder an das eigene Telefon, und dieser Platz wird frei. Ein laufendes Gespräch wird nicht getrennt.`,
  },
  several: {
    open: 'Mehrere abmelden…',
    where: 'Wo',
    question: (name) => `Alle abmelden (${name})?`,
    questionOf: (people, name) => `${count(people, 'Person', 'Personen')} abmelden (${name})?`,
    stays: 'Wer gerade spricht, bleibt bis zum Auflegen angemeldet.',
    stay: (people) =>
      people === 1
        ? '1 Person im Gespräch bleibt bis zum Auflegen angemeldet.'
        : `${people} Personen im Gespräch bleiben bis zum Auflegen angemeldet.`,
    consequence:
      'Anrufe gehen wieder an die eigenen Telefone, und die Plätze werden frei. Das lässt sich nicht rückgängig machen.',
    done: (name) => `Alle werden abgemeldet: ${name}.`,
    notDone: (name) => `Niemand wurde abgemeldet: ${name}.`,
  },
}
