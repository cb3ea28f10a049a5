/** The event by which the demo says what its phones hear: the name of a sound. */
export const heardEvent = 'hotdesk-heard'

/** What Asterisk's English recordings say, as far as the demo plays them. */
const words: Record<string, string> = {
  'agent-user': 'Agent login. Please enter your agent number followed by the pound key.',
  'agent-pass': 'Please enter your password followed by the pound key.',
  'agent-incorrect': 'Login incorrect. Please enter your agent number followed by the pound key.',
  'agent-loginok': 'Agent logged in.',
  'agent-loggedoff': 'Agent logged off.',
  'agent-alreadyon': 'That agent is already logged on. Please enter your agent number followed by the pound key.',
  'vm-incorrect': 'Login incorrect.',
  'vm-goodbye': 'Goodbye.',
  'vm-password': 'Password?',
  'vm-login': 'Comedian Mail. Mailbox?',
  'vm-intro': 'Please leave your message after the tone. When done, hang up, or press the pound key.',
  'vm-theperson': 'The person at extension …',
  'vm-isunavail': '… is unavailable.',
  'vm-isonphone': '… is on the phone.',
  'vm-nobodyavail': 'Nobody is available to take your call at the moment. Please try again later.',
  'vm-extension': 'Extension …',
  'vm-youhave': 'You have …',
  'vm-no': '… no …',
  'vm-INBOX': '… new …',
  'vm-Old': '… old …',
  'vm-and': '… and …',
  'vm-message': '… message.',
  'vm-messages': '… messages.',
  'vm-onefor': 'Press one for …',
  'vm-opts': 'Press two to change folders, three for advanced options, zero for mailbox options.',
  'vm-helpexit': 'Press star for help, or pound to exit.',
  'is-in-use': '… is in use.',
  'if-correct-press': 'If this is correct, press …',
  'vm-press': 'Press …',
  'im-sorry': 'I’m sorry.',
  'please-try-again': 'Please try again.',
  'please-try-call-later': 'Please try your call again later.',
  'feature-not-avail-line': 'This feature is not available on this line.',
  'ss-noservice': 'The number you have dialed is not in service. Please check the number and try again.',
  'pbx-invalid': 'I am sorry, that’s not a valid extension. Please try again.',
  'do-not-disturb': 'Do not disturb …',
  activated: '… activated.',
  'de-activated': '… deactivated.',
}

/** What is meant where the words are another trade's. */
const meant: Record<string, string> = {
  'agent-user': 'your extension, then #',
  'agent-incorrect': 'your extension, then #',
  'agent-pass': 'your PIN, then #',
  'agent-loginok': 'you are logged in here',
  'agent-loggedoff': 'you are logged out',
}

/** What somebody hears when Asterisk plays a sound, in words. */
export function spoken(sound: string): string {
  if (sound === 'beep') return 'A beep.'
  const [, digits] = /^digits\/(\w+)$/.exec(sound) ?? []
  if (digits !== undefined) return `… ${digits} …`
  const meaning = meant[sound]
  return `${words[sound] ?? `The recording ${sound}.`}${meaning === undefined ? '' : ` (${meaning})`}`
}
