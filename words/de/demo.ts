import type { demo as en } from '../en/demo.ts'
import { count } from './count.ts'

export const demo: typeof en = {
  title: 'Telefone der Demo',
  lead: 'Echte Telefone am Asterisk der Demo, auf dieser Seite. Wählen Sie mit der Maus, durch Berühren oder mit der Tastatur.',
  board: 'Übersicht',
  watch: () => ['Sehen Sie dabei in einem anderen Fenster ', 'die Übersicht', ' an.'],

  deskOf: (number) => `Platz ${number}`,
  newMessages: (messages) => `${messages} neu`,
  noNewMessages: 'Keine neuen Nachrichten',
  said: (words) => `„${words}“`,
  keypad: 'Wähltasten',
  star: 'Stern',
  pound: 'Raute',
  call: 'Anrufen',
  answer: 'Annehmen',
  clear: 'Löschen',
  decline: 'Abweisen',
  hangUp: 'Auflegen',
  mute: 'Stumm',
  volume: 'Lautstärke',
  speak: 'Mit dem Mikrofon sprechen',
  isOn: 'Mikrofon ist an',
  noMicrophone: 'Der Browser gab kein Mikrofon frei. Gespräche gehen auch ohne.',
  fromNextCall: 'Ab dem nächsten Gespräch.',

  screen: {
    connecting: 'Verbinden …',
    away: 'Keine Verbindung',
    awayLead: 'Die Demo-Anlage antwortet nicht.',
    pressCall: 'Anrufen drücken.',
    ready: 'Bereit',
    isCalling: 'ruft an',
    calling: 'Ruft …',
    dial: 'Wählen, dann Anrufen.',
    messages: (messages) => `${count(messages, 'neue Nachricht', 'neue Nachrichten')}: *97`,
  },
  notes: {
    ...{ Canceled: 'Verpasster Anruf.', Busy: 'Besetzt.', 'No Answer': 'Keine Antwort.' },
    ...{ Unavailable: 'Dort ist niemand erreichbar.', 'Not Found': 'Diese Nummer gibt es nicht.' },
    'Connection Error': 'Die Telefonanlage antwortet nicht.',
    'Request Timeout': 'Die Telefonanlage antwortet nicht.',
    'WebRTC Error': 'Dieser Browser kann kein Audio aufbauen.',
    'Bad Media Description': 'Dieser Browser kann kein Audio aufbauen.',
  },
  ended: 'Gespräch beendet.',

  tryIt: 'Probieren Sie es aus',
  tryItLead:
    'Ist ein Telefon ausgewählt, sind die Ziffern der Tastatur seine Tasten; C ruft an und nimmt an, Esc legt auf.',
  desk: (number) => `Platz ${number}`,
  logIn: (desk, { number, pin, name }) => [
    ...[`Wählen Sie an ${desk} `, '*11', '. Eine Stimme fragt nach einer „agent number“: Drücken Sie ', `${number}#`],
    ...[', dann die PIN ', `${pin}#`, `. ${name} ist jetzt dort angemeldet.`],
  ],
  callThem: (from, desk, number) => [`Rufen Sie an ${from} `, number, ` an. Es klingelt an ${desk}: Nehmen Sie an.`],
  logOut: (desk) => [`Wählen Sie an ${desk} `, '*12', '. Der Platz ist wieder frei.'],
  people: 'Personen der Demo',
  pin: (pin) => `PIN ${pin}`,
}
