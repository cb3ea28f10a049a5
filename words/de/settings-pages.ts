import type { settingsPages as en } from '../en/settings-pages.ts'

export const settingsPages: typeof en = {
  pbxes: {
    title: 'Telefonanlagen',
    says: 'Wie jede Telefonanlage erreicht wird, ob sie verbunden ist, und die Codes, die dort gewählt werden.',
    finds: ['Verbindung zur Telefonanlage', 'AMI', 'ARI', 'Funktionscodes', 'Karte für Plätze'],
  },
  routing: {
    title: 'Anrufführung',
    says: 'Wie die Anrufe einer Person den Platz erreichen und wann Reparaturen auf die Administration warten.',
    finds: ['Gerätezuweisung', 'Rufumleitung', 'Auch eigene Telefone klingeln lassen', 'Sicherheitsbremse'],
  },
  'automatic-logout': {
    title: 'Automatische Abmeldung',
    says: 'Wer von allein abgemeldet wird und wann.',
    finds: ['Abmelden zu einer Uhrzeit', 'Abmelden nach einigen Stunden', 'Abmelden ohne Gespräche', 'Regeln'],
  },
  'free-desks': {
    title: 'Freie Plätze',
    says: 'Was ein Platz darf, solange dort niemand angemeldet ist.',
    finds: ['Nur interne Anrufe und Notrufe', 'Anrufe von freien Plätzen'],
  },
  following: {
    title: 'Was der Person folgt',
    says: 'Was außer den Anrufen mit einer Person von Platz zu Platz geht.',
    finds: ['Nachrichtenlampe', 'Warteschlangen verlassen', 'Rufumleitungen', 'Nicht stören'],
  },
  pins: {
    title: 'PINs',
    says: 'Wie viele falsche PINs sperren, wie lange, und welche PINs abgelehnt werden.',
    finds: ['Falsche PINs', 'Sperren', 'Triviale PINs'],
  },
  actions: {
    title: 'Aktionen',
    says: 'Wer andere anmelden darf und ob aus dem Browser angerufen wird.',
    finds: ['Jemanden anmelden', 'Klicken und anrufen', 'Empfang', 'Manager'],
  },
  'own-pages': {
    title: 'Eigene Seiten',
    says: 'Ob sich Personen mit Nebenstelle und PIN im Browser an- und abmelden.',
    finds: ['Anmelden mit QR-Code', 'Mit PIN anmelden', '/me'],
  },
  walls: {
    title: 'Wandanzeigen',
    says: 'Bildschirme, die allen Vorbeigehenden zeigen, wer wo ist, jeder mit einem eigenen Link.',
    finds: ['Fernseher', 'Wandmodus', 'Links von Wandanzeigen', 'Kiosk'],
  },
  history: {
    title: 'Verlauf und Berichte',
    says: 'Welche Anrufe aufgeschrieben werden, wer Berichte über einzelne Personen sieht und wie lange etwas aufbewahrt wird.',
    finds: [
      'Anrufverlauf',
      'Aufbewahrung',
      'Tage, die die Aktivität aufbewahrt wird',
      'Tage, die Sitzungen aufbewahrt werden',
      'Berichte',
      'Datenschutz',
    ],
  },
  updates: {
    title: 'Neue Versionen',
    says: 'Ob die Administration sieht, dass es eine neuere Version gibt, und wo Hot Desk danach sucht.',
    finds: ['Updates', 'Hinweis auf neue Versionen', 'Sicherheitsupdates', 'Spiegel'],
  },
  'sign-in': {
    title: 'Anmeldung',
    says: 'Ob sich alle mit dem Konto ihrer Organisation anmelden.',
    finds: ['Single Sign-on', 'OpenID Connect', 'Keycloak', 'Entra ID', 'Google', 'Authentik', 'Gruppen und Rollen'],
  },
  tokens: {
    title: 'API-Token',
    says: 'Welche anderen Programme Hot Desk benutzen dürfen und was jedes von ihnen darf.',
    finds: ['REST-API', 'Bearer-Token', 'Rechte', 'OpenAPI'],
  },
  webhooks: {
    title: 'Webhooks',
    says: 'Andere Programme, denen Ereignisse gesendet werden, sobald sie geschehen.',
    finds: ['Ereignisse senden', 'Türschilder', 'Chat', 'Standard Webhooks'],
  },
}
