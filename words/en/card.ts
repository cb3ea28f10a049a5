/** The card that lies beside a shared phone. What people press is a `key`. */
export const card = {
  title: 'Card for desks',
  lead: 'Print it and put it beside each shared phone.',
  yours: 'This phone can be yours',
  toLogIn: 'To log in',
  dialAndListen: (code: string) => `Dial ${code} and listen.`,
  extension: (hash: string) => `Enter your extension, then ${hash}`,
  pin: (hash: string) => `Enter your voicemail PIN, then ${hash}`,
  fromNowOn: (mailbox: string) =>
    `You do not have to wait for the voice to finish. From now on your calls ring here, the people you call see your number, and ${mailbox} opens your mailbox.`,
  toLogOut: 'To log out',
  dial: (code: string) => `Dial ${code}`,
  elsewhere: 'Or log in at another desk: this phone then becomes free by itself.',
  forgotten: (code: string, hash: string) =>
    `Forgotten to log out? Dial ${code} and your extension at any phone, then your PIN and ${hash}`,
  ifWrong: 'If something is wrong',
  incorrect: '“Login incorrect”: the extension or the PIN was wrong. You have three tries in each call.',
  later: '“Please try your call later”: the service is unavailable for a moment. The phone itself works as usual.',
  emergency: 'In an emergency, say first where you are.',
  pinForgotten: 'PIN forgotten? Ask the person who looks after the telephones.',
}
