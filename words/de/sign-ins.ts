import type { signIns as en } from '../en/sign-ins.ts'

export const signIns: typeof en = {
  own: {
    title: 'Wo Sie am Dashboard angemeldet sind',
    lead: 'Beenden Sie Anmeldungen, die Sie nicht mehr benutzen. Wenn Sie eine nicht kennen, beenden Sie sie und ändern Sie Ihr Passwort.',
    thisOne: 'Diese hier',
    end: 'Beenden',
    which: (browser, address) => `: Anmeldung mit ${browser}, ${address}`,
    ended: (browser) => `${browser} ist abgemeldet.`,
    notEnded: (browser) => `${browser} wurde nicht abgemeldet.`,
  },
  all: {
    title: 'Jetzt am Dashboard angemeldet',
    lead: 'Eine Anmeldung endet nach 12 Stunden ohne Benutzung und nach 7 Tagen.',
    you: '(Sie)',
    more: (n) => `und ${n} weitere`,
    end: 'Alle Anmeldungen beenden',
    of: (name) => ` von ${name}`,
    question: (name) => `Alle Anmeldungen von ${name} beenden?`,
    confirm: 'Alle beenden',
    ended: (name) => `${name} ist überall abgemeldet.`,
    notEnded: (name) => `${name} wurde nicht abgemeldet.`,
    consequenceOwn: 'Sie werden sofort überall abgemeldet, auch hier, und können sich wieder anmelden.',
    consequence:
      'Die Person wird sofort überall abgemeldet und kann sich wieder anmelden. Um sie auszusperren, deaktivieren Sie das Konto.',
  },
  addressUnknown: (time) => `Adresse unbekannt, zuletzt gesehen ${time}`,
  address: (address, time) => `${address}, zuletzt gesehen ${time}`,
  browserAddressUnknown: (browser, time) => `${browser}, Adresse unbekannt, zuletzt gesehen ${time}`,
  browserAddress: (browser, address, time) => `${browser}, ${address}, zuletzt gesehen ${time}`,
}
