import type { ssoEvents as en } from '../en/sso-events.ts'

export const ssoEvents: typeof en = {
  bySso: 'mit Single Sign-on',
  changed: (whose) => `Single Sign-on wurde${whose} geändert`,
  removed: (issuer, whose) => `Single Sign-on über ${issuer} wurde${whose} entfernt`,
  connected: (name, person, whose) => `Das Konto von ${name} wurde${whose} beim Single Sign-on mit ${person} verbunden`,
  disconnected: (name, whose) => `Das Konto von ${name} wurde${whose} vom Single Sign-on getrennt`,
  somebody: 'jemand',
  refused: (person, subject, address, why) =>
    `Single Sign-on abgelehnt: ${person}, Subject ${subject}, von ${address}: ${why}`,
  refusedOwnPage: (person, subject, address, why) =>
    `Single Sign-on zu einer eigenen Seite abgelehnt: ${person}, Subject ${subject}, von ${address}: ${why}`,
  why: {
    off: 'Es ist ausgeschaltet',
    too_many: 'Von diesem Netz wurden zu viele Anmeldungen begonnen',
    away: 'Der Anbieter antwortete nicht',
    misconfigured: 'Der Anbieter versteht Hot Desk nicht',
    cancelled: 'Der Anbieter hat die Anmeldung abgelehnt',
    expired: 'Es wurde vor zu langer Zeit oder anderswo begonnen',
    untrusted: 'Der Antwort ist nicht zu trauen',
    unknown: 'Kein Konto ist damit verbunden',
    unverified_email: 'Der Anbieter sagt nicht, dass die Adresse geprüft ist',
    other_identity: 'Die Adresse gehört hier jemand anderem',
    no_group: 'Keine der Gruppen darf es',
    disabled: 'Das Konto ist deaktiviert',
    no_extension: 'Der Anbieter nennt keine Nebenstelle',
    unknown_extension: 'Die Telefonanlage kennt die Nebenstelle nicht',
    own_page_off: 'Eigene Seiten sind ausgeschaltet',
  },
}
