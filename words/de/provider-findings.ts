import type { saidOfProvider as en } from '../en/provider-findings.ts'

export const saidOfProvider: typeof en = {
  providerAnswers: (issuer) => `${issuer} antwortet.`,
  providerHasKeys: (keys) =>
    keys === 1 ? 'Er veröffentlicht einen Schlüssel.' : `Er veröffentlicht ${keys} Schlüssel.`,
  providerHasNoKeys: () =>
    'Der Anbieter veröffentlicht keine Schlüssel, mit denen seine Antworten geprüft werden können.',
  showKeys: () => 'Lassen Sie ihn welche veröffentlichen (jwks_uri).',
  keysUnreadable: () => 'Die Schlüssel des Anbieters können nicht gelesen werden.',
  reachKeys: () => 'Sorgen Sie dafür, dass seine jwks_uri von hier aus erreichbar ist.',
  takesPkce: () => 'Der Anbieter nimmt PKCE mit S256 an.',
  pkceUnsaid: () => 'Der Anbieter sagt nicht, dass er PKCE annimmt.',
  allowPkce: () =>
    'Hot Desk sendet es trotzdem. Wenn die Anmeldung misslingt, erlauben Sie beim Anbieter PKCE für diesen Client.',
  takesClientAndSecret: () => 'Der Anbieter nimmt Client-ID und Client-Geheimnis an.',
  takesClient: () => 'Der Anbieter nimmt die Client-ID an.',
  registerAddress: (address) => `Tragen Sie ${address} beim Anbieter ein.`,

  secretUnreadable: () =>
    'Das Client-Geheimnis kann nicht gelesen werden: Es wurde mit einem anderen Datenverzeichnis gespeichert.',
  enterSecretAgain: () => 'Geben Sie das Client-Geheimnis noch einmal ein.',
  letNobodyIn: (error) => `Der Anbieter hat die Anmeldung abgelehnt (${error}).`,
  beginAgain: () => 'Beginnen Sie noch einmal.',
  providerFailed: (error) => `Beim Anbieter ist ein Fehler aufgetreten (${error}).`,
  tryInAMinute: () => 'Versuchen Sie es in einer Minute noch einmal.',
  seeProvidersLog: () => 'Sehen Sie in sein Protokoll.',
  refusedWhatWasAsked: (error) => `Der Anbieter hat abgelehnt, worum Hot Desk gebeten hat (${error}).`,
  compareScopes: () => 'Vergleichen Sie die Scopes mit dem, was der Anbieter diesem Client erlaubt.',
  clientNotTaken: () => 'Der Anbieter nimmt die Client-ID mit diesem Client-Geheimnis nicht an.',
  enterBothAgain: () => 'Geben Sie beides noch einmal ein, wie der Anbieter es zeigt.',
  answerUnknown: () => 'Der Anbieter kennt diese Antwort nicht mehr.',
  requestRefused: (error) => `Der Anbieter hat die Anfrage abgelehnt (${error}).`,
  allowCodeFlow: () => 'Erlauben Sie diesem Client beim Anbieter den Authorization Code Flow mit PKCE.',
  providerSilent: () => 'Der Anbieter hat nicht innerhalb von 5 Sekunden geantwortet.',
  reachProvider: () => 'Sorgen Sie dafür, dass er läuft und dieser Rechner ihn erreicht.',
  noProvider: () => 'Dort antwortet etwas, aber kein OpenID-Anbieter.',
  correctIssuer: () => 'Berichtigen Sie den Aussteller.',
  notAllEncrypted: () => 'Der Anbieter nennt eine Adresse ohne Verschlüsselung.',
  encryptAll: () => 'Lassen Sie ihn für alle https verwenden.',
  noDocument: (status) => `Unter dieser Adresse gibt es kein Discovery-Dokument (HTTP ${status}).`,
  findDocument: () =>
    'Berichtigen Sie den Aussteller: Mit /.well-known/openid-configuration dahinter zeigt ein Browser das Dokument.',
  otherIssuer: (issuer) => `Der Anbieter nennt sich selbst ${issuer}.`,
  otherIssuerUnnamed: () => 'Der Anbieter nennt sich selbst anders.',
  enterThatIssuer: () => 'Geben Sie genau das als Aussteller ein, auch den Schrägstrich am Ende.',
  answerUntrusted: (why) => `Der Antwort des Anbieters ist nicht zu trauen: ${why}.`,
  compareClocks: () =>
    'Beginnen Sie noch einmal. Geschieht es wieder, vergleichen Sie die Uhren der beiden Rechner und die Client-ID.',
  certificateUntrusted: (code) => `Dem Zertifikat des Anbieters wird nicht vertraut (${code}).`,
  trustAuthority: () =>
    'Nennen Sie das Zertifikat Ihrer Zertifizierungsstelle in NODE_EXTRA_CA_CERTS und starten Sie Hot Desk neu.',
  providerNotFound: () => 'Dieser Rechner findet den Namen des Anbieters nicht.',
  correctName: () => 'Berichtigen Sie den Aussteller oder das DNS hier.',
  providerAway: () => 'Der Anbieter ist nicht erreichbar.',
  providerAwayBecause: (code) => `Der Anbieter ist nicht erreichbar (${code}).`,
  openWayToProvider: () => 'Sorgen Sie dafür, dass er läuft und eine Firewall diesen Rechner zu ihm durchlässt.',
}
