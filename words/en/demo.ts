import { count } from './count.ts'

/** A sentence in pieces: every second one is set in bold, or is a link. */
type Pieces = readonly string[]

/** The phones of the demo. */
export const demo = {
  title: 'Phones of the demo',
  lead: 'Real telephones of the demo’s Asterisk, in this page. Dial with the mouse, by touch, or with the keyboard.',
  board: 'Board',
  watch: (): Pieces => ['Watch ', 'the board', ' in another window meanwhile.'],

  deskOf: (number: string) => `Desk ${number}`,
  newMessages: (messages: number) => `${messages} new`,
  noNewMessages: 'No new messages',
  said: (words: string) => `“${words}”`,
  keypad: 'Keypad',
  star: 'Star',
  pound: 'Pound',
  call: 'Call',
  answer: 'Answer',
  clear: 'Clear',
  decline: 'Decline',
  hangUp: 'Hang up',
  mute: 'Mute',
  volume: 'Volume',
  speak: 'Speak with the microphone',
  isOn: 'Microphone is on',
  noMicrophone: 'The browser did not allow the microphone. Calls work without it.',
  fromNextCall: 'From the next call on.',

  screen: {
    connecting: 'Connecting …',
    away: 'No connection',
    awayLead: 'The demo’s PBX does not answer.',
    pressCall: 'Press Call.',
    ready: 'Ready',
    isCalling: 'is calling',
    calling: 'Calling …',
    dial: 'Dial, then press Call.',
    messages: (messages: number) => `${count(messages, 'new message', 'new messages')}: *97`,
  },
  /** How a call ended, by the reason that the SIP library gives. */
  notes: {
    ...{ Canceled: 'Missed call.', Busy: 'Busy.', 'No Answer': 'No answer.' },
    ...{ Unavailable: 'Nobody can be reached there.', 'Not Found': 'There is no such number.' },
    ...{ 'Connection Error': 'The PBX does not answer.', 'Request Timeout': 'The PBX does not answer.' },
    'WebRTC Error': 'This browser cannot set up the audio.',
    'Bad Media Description': 'This browser cannot set up the audio.',
  },
  ended: 'Call ended.',

  tryIt: 'Try it',
  tryItLead: 'Once the focus is in a phone, the keyboard’s digits are its keys; C calls and answers, Esc hangs up.',
  desk: (number: string) => `desk ${number}`,
  logIn: (desk: string, { number, pin, name }: { number: string; pin: string; name: string }): Pieces => [
    ...[`At ${desk}, dial `, '*11', '. A voice asks for an “agent number”: press ', `${number}#`, ', then the PIN '],
    ...[`${pin}#`, `. ${name} sits there now.`],
  ],
  callThem: (from: string, desk: string, number: string): Pieces => [
    ...[`At ${from}, call `, number, `. It rings at ${desk}: answer.`],
  ],
  logOut: (desk: string): Pieces => [`At ${desk}, dial `, '*12', '. It is a free desk again.'],
  people: 'People of the demo',
  pin: (pin: string) => `PIN ${pin}`,
}
