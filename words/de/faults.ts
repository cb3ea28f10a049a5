import type { faults as en } from '../en/faults.ts'

export const faults: typeof en = {
  said: {
    closed: () => 'die Telefonanlage hat die Verbindung geschlossen',
    noAnswerToAttempt: () => 'keine Antwort auf den Verbindungsversuch',
    noAnswerTo: (what, milliseconds) => `keine Antwort auf ${what} innerhalb von ${milliseconds} ms`,
    notBooted: () => 'kein Ereignis FullyBooted: Liest der AMI-Benutzer die Klasse system?',
    refused: (action, why) => `Die Telefonanlage hat ${action} abgelehnt: ${why}`,
    mayNotUse: (user, actions) => `der AMI-Benutzer ${user} darf ${actions} nicht verwenden: sein write ist zu eng`,
    ariRefuses: () => 'ARI lehnt den Benutzer oder das Passwort ab (ARI_USERNAME, ARI_PASSWORD)',
    ariAnswers: (status) => `ARI antwortet mit dem Status ${status}; stimmt ARI_URL?`,
    ariClosed: () => 'der WebSocket wurde geschlossen',
    ariStaysClosed: () => 'der WebSocket konnte nicht wieder geöffnet werden',

    answered: (status) => `Der Endpunkt hat mit ${status} geantwortet.`,
    noAnswerWithin: (seconds) => `Keine Antwort innerhalb von ${seconds} Sekunden.`,
    eventDeleted: () => 'Das Ereignis wurde inzwischen gelöscht.',
    secretUnreadable: () =>
      'Das Signaturgeheimnis kann mit dem Schlüssel dieser Installation nicht gelesen werden. Erzeugen Sie ein neues Geheimnis.',
    neverSentTo: (address) =>
      `An ${address} wird nichts gesendet: Die Adresse gilt nur auf einem Rechner oder einer Leitung.`,
    isPrivate: (address) =>
      `${address} liegt in einem privaten Netz. Wenn es Ihres ist, bearbeiten Sie den Webhook und erlauben Sie private Adressen.`,

    nothingListens: (address) => `unter ${address} nimmt nichts Verbindungen an (ECONNREFUSED)`,
    hostAway: (address) => `${address} ist nicht erreichbar (EHOSTUNREACH)`,
    networkAway: (address) => `zum Netz von ${address} führt kein Weg (ENETUNREACH)`,
    noReply: (address) => `${address} antwortet nicht (ETIMEDOUT)`,
    noSuchName: (name) => `der Name ${name} ist unbekannt (ENOTFOUND)`,
    nameNotLookedUp: (name) => `der Name ${name} konnte nicht nachgeschlagen werden (EAI_AGAIN)`,
    broken: () => 'die Verbindung ist abgebrochen (ECONNRESET)',
    hungUp: () => 'die Gegenstelle hat die Verbindung beendet, ohne zu antworten',
    selfSigned: () => 'das Zertifikat ist selbst ausgestellt',
    unknownAuthority: () => 'die Stelle, die das Zertifikat ausgestellt hat, ist unbekannt',
    certificateExpired: () => 'das Zertifikat ist abgelaufen',
  },
}
