import type { card as en } from '../en/card.ts'

export const card: typeof en = {
  title: 'Karte für die Plätze',
  lead: 'Drucken Sie sie aus und legen Sie sie neben jedes gemeinsam genutzte Telefon.',
  yours: 'Dieses Telefon kann Ihres sein',
  toLogIn: 'Anmelden',
  dialAndListen: (code) => `${code} wählen und zuhören.`,
  extension: (hash) => `Ihre Nebenstelle eingeben, dann ${hash}`,
  pin: (hash) => `Ihre Voicemail-PIN eingeben, dann ${hash}`,
  fromNowOn: (mailbox) =>
    `Sie müssen das Ende der Ansage nicht abwarten. Von da an klingeln Ihre Anrufe hier, Angerufene sehen Ihre Nummer, und ${mailbox} öffnet Ihre Mailbox.`,
  toLogOut: 'Abmelden',
  dial: (code) => `${code} wählen`,
  elsewhere: 'Oder melden Sie sich an einem anderen Platz an: Dieses Telefon wird dann von selbst frei.',
  forgotten: (code, hash) =>
    `Abmelden vergessen? Wählen Sie an einem beliebigen Telefon ${code} und Ihre Nebenstelle, dann Ihre PIN und ${hash}`,
  ifWrong: 'Wenn etwas nicht klappt',
  incorrect:
    'Die Ansage sagt, dass die Anmeldung falsch war: Nebenstelle oder PIN stimmte nicht. Pro Anruf gibt es drei Versuche.',
  later:
    'Die Ansage bittet, es später zu versuchen: Der Dienst ist gerade nicht erreichbar. Das Telefon selbst funktioniert wie immer.',
  emergency: 'Sagen Sie bei einem Notruf zuerst, wo Sie sind.',
  pinForgotten: 'PIN vergessen? Fragen Sie die Person, die die Telefone betreut.',
}
