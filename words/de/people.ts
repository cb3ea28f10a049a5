import type { people as en } from '../en/people.ts'
import { count } from './count.ts'

const counted = (n: number) => count(n, 'Person', 'Personen')

export const people: typeof en = {
  title: 'Personen',
  onPbx: (n) => `${counted(n)} in der Telefonanlage.`,
  found: (n) => `${counted(n)} gefunden.`,
  find: 'Person suchen',
  findHint: 'Name oder Nebenstelle',
  columns: { where: 'Wo', line: 'Leitung' },
  nobodyCalled: (text) => `Niemand heißt „${text}“`,
  nobodyCalledHint: 'Gesucht wurde unter allen, die die Telefonanlage kennt, nach Name und nach Nebenstelle.',
  nobody: 'Noch niemand',
  nobodyHint:
    'Personen stehen hier, sobald Hot Desk die Nebenstellen der Telefonanlage gelesen hat; das dauert einige Minuten.',
  atOwnPhone: 'Am eigenen Telefon',
  nowhere: 'Nicht angemeldet und ohne eigenes Telefon',
  since: (time) => `seit ${time}`,
  lastAt: (desk, until) => `Zuletzt: ${desk}, bis ${until}`,
  pages: 'Seiten',
  before: 'Zurück',
  next: 'Weiter',
  fromTo: (from, to, total) =>
    `${from.toLocaleString('de-DE')} bis ${to.toLocaleString('de-DE')} von ${total.toLocaleString('de-DE')}`,
  titleOf: (extension) => `Nebenstelle ${extension}`,
  ofPbx: (extension, pbx) => `Nebenstelle ${extension}, ${pbx}`,
  allActivity: (extension) => `Alle Aktivität von ${extension}`,
  recentDesks: 'Zuletzt genutzte Plätze',
  noDesks: 'Noch an keinem Platz angemeldet.',
  seat: {
    title: 'Wo angemeldet',
    notLoggedIn: 'An keinem Platz angemeldet',
    since: (location, time, lasts) => `${location === '' ? '' : `${location}, `}seit ${time}, ${lasts}`,
    until: (time) => `bis ${time}`,
    line: 'Leitung',
    doNotDisturb: 'Nicht stören',
    automaticLogout: 'Automatische Abmeldung',
    ownPhone: 'Eigenes Telefon',
    noPhone: 'Keines',
    last: 'Zuletzt an einem Platz',
    ownPhoneIs: (phones, line, rings) =>
      `${phones}${line === null ? '' : ` (${line})`}${rings ? '. Anrufe klingeln dort.' : ''}`,
  },
  today: {
    title: 'Heute',
    none: 'Heute an keinem Platz.',
    ownPhone: 'Eigenes Telefon',
    soFar: (lasts) => `bisher ${lasts}`,
  },
  pin: {
    title: 'PIN',
    lead: 'Nach zu vielen falschen PINs wird eine Zeit lang keine PIN angenommen, auch nicht die richtige. Wird die Sperre aufgehoben, endet das sofort.',
    notLocked: 'Nicht gesperrt. Ist ein Telefon für alle gesperrt, steht das in der Übersicht.',
    good: 'Gute PIN',
    trivial: 'Triviale PIN',
    none: 'Keine PIN',
    noMailbox: 'Keine Mailbox',
    notChecked: 'Nicht geprüft',
  },
  pinPage: {
    short: 'PINs',
    title: 'Triviale und fehlende PINs',
    lead: 'Personen, die in ihrer Mailbox eine andere PIN wählen sollten oder sich nicht anmelden können, weil sie keine haben. Hot Desk speichert nie eine PIN.',
    first: (people) => `Dies sind die ersten ${people} Personen.`,
    all: 'Die Befehlszeile listet alle auf: sudo hotdesk people pins.',
    nobody: 'Niemand aufzulisten',
    nobodyHint:
      'Niemand, dessen PIN geprüft wurde, hat eine triviale oder keine PIN. PINs werden nur geprüft, wenn die Einstellungen triviale auflisten oder ablehnen; das dauert einige Minuten.',
    caption: 'Wessen PIN trivial ist oder fehlt',
    pin: 'PIN',
  },
  mailbox: {
    title: 'Mailbox',
    present: { badge: 'Hat eine Mailbox', says: 'Mit deren PIN meldet sich diese Person an.' },
    missing: {
      badge: 'Mailbox fehlt',
      says: 'Die Nebenstelle nennt eine Mailbox, die die Telefonanlage nicht kennt; anmelden ist so nicht möglich. Speichern Sie die Nebenstelle in FreePBX und führen Sie „Apply Config“ aus.',
    },
    none: {
      badge: 'Keine Mailbox',
      says: 'Ohne Mailbox gibt es keine PIN; anmelden ist so nicht möglich. Geben Sie der Nebenstelle in der Telefonanlage eine Mailbox.',
    },
    unknown: {
      badge: 'Nicht bekannt',
      says: 'Die Telefonanlage hat nicht gesagt, ob diese Nebenstelle eine Mailbox hat.',
    },
    notRead: {
      badge: 'Nicht gelesen',
      says: 'Hot Desk hat diese Nebenstelle in der Telefonanlage nicht gefunden. Eine neue Nebenstelle wird innerhalb von zehn Minuten gefunden.',
    },
  },
}
