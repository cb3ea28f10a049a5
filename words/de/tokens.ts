import type { tokens as en } from '../en/tokens.ts'

export const tokens: typeof en = {
  title: 'API-Token',
  lead: 'Andere Programme sehen und ändern dasselbe über die REST-API. Geben Sie jedem ein eigenes Token, damit es einzeln widerrufen werden kann.',
  empty: 'Es gibt keine Token: Kein anderes Programm kann Hot Desk benutzen.',
  whatApiOffers: 'Was die API bietet',
  mayDo: 'Darf',
  created: 'Erstellt',
  expires: 'Läuft ab',
  lastUsed: 'Zuletzt benutzt',
  from: (address) => `von ${address}`,
  fromUnknown: 'von unbekannter Adresse',
  soon: (date) => `Bald, ${date}`,
  expired: (date) => `Abgelaufen, ${date}`,
  create: {
    open: 'Token erstellen',
    title: 'API-Token erstellen',
    nameHint: 'Welches Programm es benutzt, zum Beispiel Wandanzeige.',
    scopes: 'Was es darf',
    validFor: 'Gültig für',
    days30: '30 Tage',
    days90: '90 Tage',
    year: 'Ein Jahr',
    forEver: 'Es läuft nie ab',
    submit: 'Token erstellen',
    token: 'Das Token',
    tokenHint:
      'Kopieren Sie es jetzt: Hot Desk behält nur seinen Hash und kann es nicht noch einmal zeigen. Bewahren Sie es auf wie ein Passwort.',
  },
  revoke: {
    button: 'Widerrufen',
    title: (name) => `${name} widerrufen?`,
    expired: 'Es ist schon abgelaufen, also hört nichts auf zu funktionieren.',
    stops: (mayDo) =>
      `Das Programm, das es benutzt, wird ab seiner nächsten Anfrage abgelehnt. Es kann nicht mehr: ${mayDo}. Das lässt sich nicht rückgängig machen.`,
    anything: 'hier irgendetwas tun',
    neverUsed: 'Es wurde nie benutzt.',
    lastUsedFrom: (time, address) => `Zuletzt benutzt: ${time}, von ${address}.`,
    lastUsedFromUnknown: (time) => `Zuletzt benutzt: ${time}, von unbekannter Adresse.`,
    revoked: (name) => `Das Token ${name} ist widerrufen.`,
    notRevoked: (name) => `Das Token ${name} wurde nicht widerrufen.`,
  },
  scopes: {
    board:
      'Telefone, Sitzungen, Abmelderegeln, freie Plätze, PIN-Sperren, Ereignisse, Berichte und Telefonanlagen lesen',
    sessions: 'Personen an- und abmelden, PIN-Sperren aufheben',
    pool: 'Telefone hinzufügen, ändern und entfernen',
    admin: 'alles, auch was spätere Versionen hinzufügen',
  },
}
