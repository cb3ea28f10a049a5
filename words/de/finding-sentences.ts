import type { saidOfPbx as en } from '../en/finding-sentences.ts'
import { freeDesks } from './free-desks.ts'
import { problems } from './problems.ts'

/** `2025-10` als Oktober 2025 */
const day = (date: string) => new Date(date).toLocaleDateString('de', { dateStyle: 'long', timeZone: 'UTC' })
const month = (text: string) =>
  new Date(`${text}-01`).toLocaleDateString('de', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const saysOf = (problem: string) => new Map<string, string>(Object.entries(problems.says)).get(problem) ?? problem

export const saidOfPbx: typeof en = {
  dashboardAnswers: (node) => `antwortet, mit Node ${node}`,
  databaseAnswers: () => 'antwortet',
  doctorSaysMore: () => 'Mehr dazu sagt hotdesk doctor auf dem Server.',
  notServed: () => 'Sie konnte nicht geprüft werden: Kein Telefondienst bedient diese Telefonanlage.',
  notLookedAt: (problem) => `Sie konnte nicht geprüft werden: ${saysOf(problem)}`,
  databaseFailed: (problem) => saysOf(problem),
  seeWorker: () =>
    'Sehen Sie nach dem Telefondienst: Wenn er läuft, steht in seinem Protokoll, warum er diese Telefonanlage nicht bedient.',
  workerSilent: () => 'Er hat nicht rechtzeitig geantwortet.',
  workerSilentNext: () => 'Sein Protokoll sagt, was er tut. Wenn er hängt, wird er neu gestartet.',
  workerGone: (url) => `Kein Telefondienst dieser Installation antwortet unter ${url}.`,
  workerGoneNext: () =>
    'Starten Sie Hot Desk (npm start oder systemctl start hotdesk.target). Wenn es läuft, prüfen Sie HOTDESK_WORKER_PORT und ob dieser Benutzer das Datenverzeichnis lesen darf.',
  workerRuns: (links) => `läuft; ${links}`,
  workerServesNone: () => 'läuft; bedient keine Telefonanlage',
  workerTriesAgain: () => 'Sehen Sie nach AMI und ARI; der Telefondienst versucht es weiter.',
  clockOfPbxAgrees: () => 'dieser Rechner und die Telefonanlage stimmen überein',
  clockOfDatabaseAgrees: () => 'dieser Rechner und die Datenbank stimmen überein',
  clockOfPbxDiffers: (seconds) => `Dieser Rechner und die Telefonanlage liegen ${seconds} Sekunden auseinander.`,
  clockOfDatabaseDiffers: (seconds) => `Dieser Rechner und die Datenbank liegen ${seconds} Sekunden auseinander.`,
  setClocks: () => 'Synchronisieren Sie beide Uhren mit NTP.',
  updatesNone: (running) => `${running} ist die neueste Version`,
  updatesNewer: (version, date) => `Hot Desk ${version} vom ${day(date)} ist verfügbar.`,
  updatesSecurity: (version, date) =>
    `Hot Desk ${version} vom ${day(date)} ist verfügbar und schließt eine Sicherheitslücke.`,
  updatesInstall: () => 'Installieren Sie es: docs/operations.md sagt, wie.',
  updatesNoFile: (path, code) => `${path} kann nicht gelesen werden (${code}).`,
  updatesTooLarge: (from) => `${from} ist größer als 64 KB: Das ist nicht die Datei, die die neueste Version nennt.`,
  updatesSilent: (address) => `Unter ${address} antwortet innerhalb von 5 Sekunden nichts.`,
  updatesAnswerOddly: (address, status) => `${address} antwortet mit ${status} oder führt zu einer Adresse ohne https.`,
  updatesNotOne: (from) =>
    `${from} ist nicht die Datei, die die neueste Version nennt, hotdesk-latest.json einer Version.`,
  updatesCorrect: () =>
    'Berichtigen Sie das unter Einstellungen → Neue Versionen oder lassen Sie das Feld leer, um die Suche nach neuen Versionen auszuschalten.',
  loginAccepted: () => 'Anmeldung angenommen',
  loginAcceptedBy: (address) => `Anmeldung von ${address} angenommen`,
  certificateAuthority: () =>
    'Geben Sie das Zertifikat der ausstellenden Stelle in NODE_EXTRA_CA_CERTS an; die Dokumentation sagt, wie.',
  checkAddress: (address) =>
    `Prüfen Sie AMI_HOST und AMI_PORT (${address}), enabled = yes und bindaddr in manager.conf und die Firewalls dazwischen.`,
  lacksRight: (kind, right) => `Dem AMI-Benutzer fehlt die Klasse ${right} (${kind}).`,
  rights: () => 'read system, call; write system, call, reporting',
  ariWrongUser: () => 'Das Passwort oder der Benutzer ist falsch.',
  ariReadsOnly: () => 'Der ARI-Benutzer darf nur lesen.',
  ariAccepts: (host) => `Benutzer von ${host} angenommen`,
  ariSilent: (host) => `Unter ${host} antwortet nichts.`,
  ariAnswersOddly: (host, status) => `${host} antwortet mit ${status}; so antwortet ARI nicht.`,
  ariCheckUrl: () => 'Prüfen Sie ARI_URL und ob res_ari geladen ist.',
  networkIsSafe: () => 'außer über Loopback wurde kein unverschlüsselter Weg zu AMI und ARI gefunden',
  notEncrypted: (name, setting, host) =>
    `${name} wird ohne Verschlüsselung benutzt (siehe ${setting}: ${host}): Geheimnisse und PINs können unterwegs gelesen werden.`,
  notEncryptedNext: () =>
    'Verschlüsseln Sie, falls das nicht schon ein VPN tut: docs/guides/app-on-another-host.md zeigt, wie. Erzeugen Sie dann neue Geheimnisse (docs/operations.md).',
  openTo: (name, addresses) => `${name} antwortet ohne Verschlüsselung unter ${addresses}.`,
  bindAmi: () =>
    'Setzen Sie bindaddr = 127.0.0.1 in manager.conf (FreePBX: in manager_custom.conf, unter [general](+)) oder schließen Sie den Port für andere.',
  bindAri: () =>
    'Setzen Sie bindaddr = 127.0.0.1 in http.conf (FreePBX: HTTP Bind Address in Advanced Settings) oder schließen Sie den Port für andere.',
  version: (text) => text,
  untried: (text) => `${text} wurde mit Hot Desk nicht getestet.`,
  useTried: () =>
    'Verwenden Sie Asterisk 22, die Langzeitversion, mit der Hot Desk getestet wird; docs/compatibility.md nennt weitere.',
  readAbout: (text, major) =>
    `${text}: Auf Asterisk ${major} lief Hot Desk noch nicht; in dessen Versionshinweisen betrifft nichts Hot Desk.`,
  tryOnePhone: () =>
    'Probieren Sie Anmeldung, Anrufe und Abmeldung erst mit einem Telefon. docs/compatibility.md sagt, was geprüft wurde; getestet wird Asterisk 22.',
  hasFaults: (text, ids) =>
    `${text}: Wer den SIP-Port erreicht, kann es ohne Passwort zum Absturz bringen oder Schlimmeres anrichten (${ids}).`,
  updateTo: (version) => `Aktualisieren Sie auf ${version} oder neuer.`,
  losesNews: (text) => `${text}: Lampen von Kollegen (BLF) können bis zur nächsten Änderung dunkel bleiben.`,
  instead: (before, after) =>
    `Verwenden Sie ${before}, das weder diesen Fehler noch die Sicherheitslücke hat, oder ${after} und neuer.`,
  ended: (text, major, at) =>
    `${text}: die Unterstützung für Asterisk ${major} endete im ${month(at)}; es erhält keine Sicherheitsupdates mehr. Hot Desk funktioniert damit.`,
  endedWith: (text, major, at, ids) =>
    `${text}: die Unterstützung für Asterisk ${major} endete im ${month(at)}; es erhält keine Sicherheitsupdates mehr: ${ids} bleibt offen, sofern die Pakete nicht korrigiert wurden. Hot Desk funktioniert damit.`,
  planAhead: () =>
    'Planen Sie den Umstieg auf Asterisk 22, die Langzeitversion. Lassen Sie bis dahin nur Telefone an den SIP-Port.',
  voicemailReadable: () => 'PINs und Mailboxen können gelesen werden',
  voicemailMissing: () =>
    'app_voicemail ist nicht geladen, deshalb fehlen VM_INFO, VoiceMail und VoiceMailMain: Niemand kann sich anmelden, und kein Anruf erreicht eine Mailbox.',
  lampsWork: () => 'Plätze können die Nachrichten der Person anzeigen',
  lampsAlone: () =>
    'app_minivm ist nicht geladen: Die Lampe eines Platzes zeigt nur die eigenen Nachrichten des Platzes.',
  loadMinivm: () =>
    'Laden Sie es: asterisk -rx "module load app_minivm.so", und prüfen Sie, dass modules.conf es nicht ausschließt. Oder schalten Sie die Nachrichtenlampe in den Einstellungen aus.',
  codeTaken: (code, context) => `${code} nimmt der Kontext ${context} an, nicht Hot Desk.`,
  codeTakenNext: () =>
    'Geben Sie einem der beiden einen anderen Code oder binden Sie app-hotdesk vor diesem Kontext ein.',
  loginCode: (code, context) => `${code} führt zur Anmeldung von Hot Desk (Kontext ${context})`,
  logoutCode: (code, context) => `${code} führt zur Abmeldung von Hot Desk (Kontext ${context})`,
  noLoginCode: () => 'Kein Code, den Telefone wählen können, führt zur Anmeldung von Hot Desk.',
  noLogoutCode: () => 'Kein Code, den Telefone wählen können, führt zur Abmeldung von Hot Desk.',
  forwardsArrive: () => 'der Wählplan stellt Anrufe zu, die zu Plätzen umgeleitet werden',
  forwardsGetLost: () =>
    'Anrufe werden in den Kontext hotdesk-forward umgeleitet, der im Wählplan fehlt: Sie erreichen niemanden.',
  freeDesksHeld: () => 'wo gewählt, auf interne Anrufe und Notrufe beschränkt',
  freeDesksNotHeld: (why) => new Map(Object.entries(freeDesks.whyNot)).get(why) ?? why,
  freeDesksNotHeldNext: () =>
    'Tun Sie das oder wählen Sie in den Einstellungen unter Freie Plätze „Alles, was seine Nebenstelle darf“. Bis dahin sind freie Plätze gewöhnliche Nebenstellen.',
  promptsHeard: () => 'Anrufende hören alle',
  promptsSilent: (languages) => `Anrufende hören manche Ansagen nicht: ${languages}.`,
  installSounds: () =>
    'Installieren Sie die Core Sounds von Asterisk auf Englisch; hotdesk prompts check nennt die Ansagen.',
  poolEmpty: () => 'Es gibt noch keine.',
  addPhones: () => 'Fügen Sie Telefone im Dashboard hinzu oder mit hotdesk phones import.',
  noDevice: () => 'Die Telefonanlage hat kein solches Gerät.',
  noDeviceNext: () => 'Legen Sie es auf der Telefonanlage an oder entfernen Sie das Telefon hier.',
  haveNoDevice: () => 'haben kein Gerät auf der Telefonanlage',
  noEndpoint: (dial) => `Die Telefonanlage hat keinen Endpunkt ${dial}.`,
  noEndpointNext: () => 'Legen Sie den Endpunkt an oder berichtigen Sie die Wählzeichenfolge (dial) des Geräts.',
  haveNoEndpoint: () => 'haben keinen Endpunkt auf der Telefonanlage',
  registered: (dial) => `${dial}, registriert`,
  notRegistered: (dial) => `${dial}, zurzeit nicht registriert`,
  areRegistered: () => 'sind vollständig und registriert',
  areNotRegistered: () => 'sind vollständig und zurzeit nicht registriert',
  noEmergencyCid: (dial, isRegistered) =>
    `${dial}, ${isRegistered ? 'registriert' : 'zurzeit nicht registriert'}; es hat keine Notruf-Anruferkennung: Notrufe würden die Nummer der angemeldeten Person zeigen, nicht den Ort des Platzes.`,
  haveNoEmergencyCid: () =>
    'haben keine Notruf-Anruferkennung: Notrufe würden die Nummer der angemeldeten Person zeigen, nicht den Ort des Platzes',
  noMailbox: (dial, isRegistered) =>
    `${dial}, ${isRegistered ? 'registriert' : 'zurzeit nicht registriert'}; es hat keine Mailbox: Direkte Anrufe an das Telefon werden abgewiesen.`,
  haveNoMailbox: () => 'haben keine Mailbox: Direkte Anrufe an das Telefon werden abgewiesen',
}
