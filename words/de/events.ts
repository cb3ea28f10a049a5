import type { events as en } from '../en/events.ts'
import { count } from './count.ts'

const grouped = (n: number) => n.toLocaleString('de-DE')
const ownPage = ' auf der eigenen Seite'

/** Somebody did so themselves, at the phone or on their own page. */
const isOwn = (by: string) => by === '' || by === ownPage

const tookOver = (displaced: string) => displaced && ` und hat ${displaced} abgelöst`

export const events: typeof en = {
  by: {
    account: (name) => ` von ${name}`,
    token: (name) => ` über die API (${name})`,
    commandLine: (user) => ` auf der Befehlszeile (${user})`,
    ownPage,
    rule: (when, whom) => `: ${when}, gemäß der Regel für ${whom}`,
  },
  aPhone: 'Telefon (unbekannt)',
  somebody: 'Jemand',
  aNumber: 'Eine Nummer',
  withNote: (text, note) => `${text}: „${note}“`,

  loggedIn: (who, desk, { displaced, by }) =>
    isOwn(by)
      ? `${who} hat sich${by} an ${desk} angemeldet${tookOver(displaced)}`
      : `${who} wurde${by} an ${desk} angemeldet${tookOver(displaced)}`,
  moved: (who, [from, to], { displaced, by }) =>
    isOwn(by)
      ? `${who} ist${by} von ${from} zu ${to} gewechselt${tookOver(displaced)}`
      : `${who} wurde${by} von ${from} zu ${to} umgesetzt${tookOver(displaced)}`,
  ownerLoggedIn: (who, desk) => `${who} wurde automatisch an ${desk} angemeldet, dem eigenen Platz`,
  loggedInAgain: (who, desk, by) =>
    isOwn(by)
      ? `${who} hat sich${by} noch einmal an ${desk} angemeldet, was nichts änderte`
      : `${who} wurde${by} noch einmal an ${desk} angemeldet, was nichts änderte`,
  reopened: (who, desk) =>
    `${who} ist wieder an ${desk} angemeldet: Die Anmeldung, durch die das endete, wurde rückgängig gemacht`,
  ended: {
    logout: (who, desk, by) =>
      isOwn(by) ? `${who} hat sich${by} an ${desk} abgemeldet` : `${who} wurde${by} an ${desk} abgemeldet`,
    moved: (who, desk) => `${who} ist von ${desk} an einen anderen Platz gewechselt`,
    taken_over: (who, desk) => `${who} wurde an ${desk} abgemeldet: Jemand anderes hat sich dort angemeldet`,
    forced: (who, desk, by) => `${who} wurde${by} an ${desk} abgemeldet`,
    phone_removed: (who, desk) => `${who} wurde an ${desk} abgemeldet: Das Telefon wird entfernt`,
    automatic: (who, desk, by) => `${who} wurde automatisch an ${desk} abgemeldet${by}`,
    not_applied: (who, desk) =>
      `${who} wurde an ${desk} abgemeldet: Die Telefonanlage hat die Anmeldung nicht übernommen`,
  },
  loggedOutElsewhere: (who, desk, dialled) => `${who} hat sich an ${desk} abgemeldet, gewählt an ${dialled}`,
  logOutOrdered: (people, location, by) =>
    `${count(people, 'Person', 'Personen')}${location && ` am Standort ${location}`} ${people === 1 ? 'wird' : 'werden'}${by} abgemeldet`,
  called: (who, whom) => `${who} hat ${whom} aus dem Browser angerufen`,
  queuesLeft: (who, desk, { queues, many }) =>
    `${who} hat mit der Abmeldung an ${desk} die ${many === 1 ? 'Warteschlange' : 'Warteschlangen'} ${queues} verlassen`,
  forwards: {
    always: 'die Rufumleitung aller Anrufe',
    busy: 'die Rufumleitung bei besetzt',
    unavailable: 'die Rufumleitung bei Nichtmelden',
    do_not_disturb: '„Nicht stören“',
  },
  forwardsGivenBack: (who, desk, forwards) => `${who} hat wieder ${forwards}, wie vor der Anmeldung an ${desk}`,

  pinLocked: (whom, minutes) =>
    `Nach zu vielen falschen PINs ist die Anmeldung mit PIN für ${whom} ${count(minutes, 'Minute', 'Minuten')} lang gesperrt`,
  pinReleased: (whom, by) => `PINs gelten wieder für ${whom}: Die Sperre wurde${by} aufgehoben`,

  phoneAdded: (desk, by) => `${desk} wurde${by} zu den Telefonen hinzugefügt`,
  phoneChanged: (desk, by) => `${desk} wurde${by} geändert: Bezeichnung, Standort oder Besitzer`,
  phoneRemoved: (desk, by) => `${desk} wurde${by} aus den Telefonen entfernt`,
  locationAdded: (name, by) => `Der Standort ${name} wurde${by} hinzugefügt`,
  locationRenamed: (before, after, by) => `${before} wurde${by} in ${after} umbenannt`,
  locationZone: (name, zone, by) => `Die Zeitzone von ${name} wurde${by} auf ${zone} gesetzt`,
  zoneOfWorker: 'die des Telefondienstes',
  locationMerged: (name, into, by) => `${name} wurde${by} mit ${into} zusammengelegt`,
  locationDeleted: (name, by) => `Der Standort ${name} wurde${by} gelöscht`,

  floorAdded: (floor, by) => `Etage${by} hinzugefügt: ${floor}`,
  floorRenamed: (floor, after, by) => `Etage${by} in ${after} umbenannt: ${floor}`,
  floorMoved: (floor, by) => `Etage${by} in der Liste verschoben: ${floor}`,
  floorRemoved: (floor, by) => `Etage${by} mit ihrem Plan entfernt: ${floor}`,
  floorPlanSet: (floor, by) => `${floor} hat${by} einen Plan bekommen`,
  floorPlanRemoved: (floor, by) => `Der Plan von ${floor} wurde${by} entfernt`,
  deskPlaced: (desk, floor, by) => `${desk} wurde${by} auf den Plan von ${floor} gesetzt`,
  deskMoved: (desk, floor, by) => `${desk} wurde${by} auf dem Plan von ${floor} verschoben`,
  deskTakenOff: (desk, floor, by) => `${desk} wurde${by} vom Plan von ${floor} genommen`,

  groupAdded: (name, by) => `Die Gruppe ${name} wurde${by} hinzugefügt`,
  groupChanged: (name, by) => `Die Gruppe ${name} wurde${by} geändert`,
  groupDeleted: (name, by) => `Die Gruppe ${name} wurde${by} mit ihren Regeln gelöscht`,
  accessRuleAdded: (rule, by) => `Zugangsregel${by} hinzugefügt: ${rule}`,
  accessRuleChanged: (rule, by) => `Zugangsregel${by} geändert: ${rule}`,
  accessRuleDeleted: (rule, by) => `Zugangsregel${by} entfernt: ${rule}`,
  numberExcluded: (number, by) => `${number} wurde${by} von Hot Desk ausgenommen`,
  numberIncluded: (number, by) => `${number} wurde${by} wieder für Hot Desk zugelassen`,
  logoutRuleSet: (rule, by) => `Regel zur automatischen Abmeldung${by} festgelegt: ${rule}`,
  logoutRuleCleared: (rule, by) => `Regel zur automatischen Abmeldung${by} entfernt: ${rule}`,
  freeDesks: 'freie Plätze',
  freeDesksAt: (location) => `freie Plätze am Standort ${location}`,
  freeDesksSet: (where, may, by) => `Was ${where} dürfen, wurde${by} festgelegt: ${may}`,
  freeDesksReset: (where, by) => `Die Festlegung für ${where} wurde${by} zurückgenommen`,
  freeDesksOpened:
    'Freie Plätze sind gewöhnliche Nebenstellen: Die Telefonanlage kann die Beschränkung nicht mehr anwenden',
  freeDesksRestricted: 'Die Telefonanlage beschränkt freie Plätze wieder',

  repaired: (changes) =>
    `An der Telefonanlage repariert: ${count(changes, 'Eintrag, den etwas anderes geändert hatte', 'Einträge, die etwas anderes geändert hatte')}`,
  deskRepaired: (desk, changes) =>
    `${desk} an der Telefonanlage repariert: ${count(changes, 'Eintrag, den etwas anderes geändert hatte', 'Einträge, die etwas anderes geändert hatte')}`,
  repairsHeld: (phones) => `Reparaturen an ${count(phones, 'Telefon', 'Telefonen')} hält die Sicherheitsbremse zurück`,
  repairsApplied: (by) => `Die zurückgehaltenen Reparaturen wurden${by} ausgeführt`,
  links: { ami: 'AMI (leitet Anrufe)', ari: 'ARI (nimmt *11 und *12 an)' },
  connected: (link) => `Mit der Telefonanlage verbunden über ${link}`,
  connectedAfter: (link, drops) =>
    `Mit der Telefonanlage verbunden über ${link}, nachdem die Verbindung ${drops === 1 ? 'ein weiteres Mal' : `${grouped(drops)} weitere Male`} verloren ging`,
  disconnected: (link) => `Verbindung zur Telefonanlage verloren über ${link}`,
  pbxAdded: (name, by) => `Die Telefonanlage ${name} wurde${by} hinzugefügt`,
  pbxParts: { name: 'der Name', connection: 'die Verbindung', secrets: 'die Passwörter' },
  pbxChanged: (parts, pbx, { isOne, by }) =>
    `${parts} der Telefonanlage ${pbx} ${isOne ? 'wurde' : 'wurden'}${by} geändert`,
  pbxRemoved: (name, by) => `Die Telefonanlage ${name} wurde${by} entfernt`,
  healthChecked: (problems, warnings, by) =>
    `Systemprüfung${by} ausgeführt: ${count(problems, 'Problem', 'Probleme')}, ${count(warnings, 'Warnung', 'Warnungen')}`,

  settings: {
    routing: 'Die Einstellungen zur Anrufführung',
    brake: 'Die Einstellungen zur Sicherheitsbremse',
    following: 'Die Einstellungen zu dem, was einer Person folgt,',
    forwards: 'Die Einstellungen zu Rufumleitungen',
    calls: 'Die Einstellungen zum Anrufverlauf',
    access: 'Die Einstellungen zu zweiten Anmeldungen und Übernahmen',
    pins: 'Die Einstellungen zu PINs',
    actions: 'Die Einstellungen zu Aktionen',
    ownPage: 'Die Einstellungen zu eigenen Seiten',
    general: 'Die Einstellungen zur Aufbewahrung',
    reports: 'Die Einstellungen zu Berichten',
    updates: 'Die Einstellungen zu neuen Versionen',
  },
  settingsOfSome: 'Die Einstellungen',
  settingsChanged: (which, by) => `${which} wurden${by} geändert`,

  accountAdded: (name, by) => `Das Konto von ${name} wurde${by} hinzugefügt`,
  accountInvited: (name, by) => `${name} wurde${by} eingeladen`,
  accountLinkMade: (name, by) => `Für ${name} wurde${by} ein Link erstellt, um ein Passwort zu wählen`,
  accountRole: (name, role, by) => `Die Rolle von ${name} wurde${by} geändert: ${role}`,
  accountDisabled: (name, by) => `Das Konto von ${name} wurde${by} deaktiviert`,
  accountEnabled: (name, by) => `Das Konto von ${name} wurde${by} wieder aktiviert`,
  passwordChosen: (name) => `${name} hat ein neues Passwort gewählt`,
  passwordSet: (name, by) => `Für ${name} wurde${by} ein neues Passwort festgelegt`,
  accountDeleted: (name, by) => `Das Konto von ${name} wurde${by} gelöscht`,
  extensionSet: (name, extension, by) => `Dem Konto von ${name} wurde${by} die Nebenstelle ${extension} zugeordnet`,
  extensionTaken: (name, by) => `Dem Konto von ${name} wurde${by} die Nebenstelle entzogen`,
  tokenCreated: (name, by) => `Das API-Token „${name}“ wurde${by} erstellt`,
  tokenRevoked: (name, by) => `Das API-Token „${name}“ wurde${by} widerrufen`,
  signedIn: (name, address, browser) => `${name} hat sich im Dashboard angemeldet, von ${address} (${browser})`,
  signedOut: (name) => `${name} hat sich vom Dashboard abgemeldet`,
  signedOutEverywhere: (name, by) => `${name} wurde${by} überall vom Dashboard abgemeldet`,
  browserOn: (browser, system) => `${browser} unter ${system}`,
  unknownBrowser: 'Unbekannter Browser',
  ownPageSignedIn: (who, address, browser) =>
    `${who} hat sich auf der eigenen Seite angemeldet, von ${address} (${browser})`,

  webhookAdded: (name, host, by) => `Der Webhook ${name} an ${host} wurde${by} hinzugefügt`,
  webhookChanged: (name, by) => `Der Webhook ${name} wurde${by} geändert`,
  webhookRemoved: (name, by) => `Der Webhook ${name} wurde${by} entfernt`,
  webhookTested: (name, by) => `An den Webhook ${name} wurde${by} ein Test gesendet`,
  webhookResent: (name, by) => `Eine Nachricht wurde${by} noch einmal an den Webhook ${name} gesendet`,
  webhookStopped: {
    gone: (name) => `Der Webhook ${name} wurde angehalten: Seine Gegenstelle meldet, dass es sie nicht mehr gibt (410)`,
    failing: (name) => `Der Webhook ${name} wurde angehalten: Seine Gegenstelle hat drei Tage lang nichts angenommen`,
  },
  wallAdded: (name, by) => `Für die Wandanzeige ${name} wurde${by} ein Link erstellt`,
  wallChanged: (name, by) => `Was die Wandanzeige ${name} zeigt, wurde${by} geändert`,
  wallRevoked: (name, by) => `Der Link der Wandanzeige ${name} wurde${by} widerrufen`,

  eventsDeleted: (events, days) =>
    `${grouped(events)} Ereignisse, die älter als ${days} Tage waren, wurden gelöscht, wie in den Einstellungen festgelegt`,
  sessionsDeleted: (sessions, days) =>
    `${grouped(sessions)} Sitzungen, die vor mehr als ${days} Tagen endeten, wurden gelöscht, wie in den Einstellungen festgelegt`,
  sessionsForgotten: (sessions, days) =>
    `${grouped(sessions)} Sitzungen, die vor mehr als ${days} Tagen endeten, nennen keine Namen mehr, wie in den Einstellungen festgelegt`,

  hotDesk: 'Hot Desk',
  phonesAdded: (who, phones) => `${who} hat ${grouped(phones)} Telefone hinzugefügt`,
  phonesChanged: (who, phones) => `${who} hat ${grouped(phones)} Telefone geändert`,
  phonesRemoved: (who, phones) => `${who} hat ${grouped(phones)} Telefone entfernt`,
  peopleLoggedIn: (who, people) => `${who} hat ${grouped(people)} Personen angemeldet`,
  peopleLoggedOut: (who, people) => `${who} hat ${grouped(people)} Personen abgemeldet`,
  peopleLoggedOutByRule: (people, when, whom) =>
    `${grouped(people)} Personen wurden automatisch abgemeldet: ${when}, gemäß der Regel für ${whom}`,
  moreLikeIt: (sentence, more) => `${sentence}, und ${grouped(more)} weitere dieser Art`,
}
