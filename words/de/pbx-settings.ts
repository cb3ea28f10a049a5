import type { pbxSettings as en } from '../en/pbx-settings.ts'

export const pbxSettings: typeof en = {
  title: 'Telefonanlagen',
  lead: 'Ein Hot Desk kann mehrere Telefonanlagen bedienen, zum Beispiel eine je Niederlassung. Ihre Telefone und Nebenstellen bleiben getrennt.',
  add: 'Telefonanlage hinzufügen',
  test: 'Testen',
  edit: 'Bearbeiten',
  connected: 'Verbunden',
  notConnected: 'Nicht verbunden',
  connectionOfServer: 'Verbindung aus den Einstellungen des Servers',
  state: {
    title: 'Telefonanlage',
    asLastHeard: 'Letzter bekannter Stand: Der Telefondienst läuft nicht.',
    asterisk: (version) => `Asterisk ${version}`,
    noVersion: 'Die Telefonanlage hat ihre Version noch nicht gemeldet.',
    service: 'Telefondienst',
    running: 'Läuft',
    notRunning: 'Läuft nicht',
  },
  codes: {
    title: 'Funktionscodes',
    lead: 'Was an einem Platz gewählt wird, gelesen aus dem Wählplan der Telefonanlage.',
    toChange:
      'Einen Code ändern Sie in FreePBX unter Admin, Feature Codes, danach Apply Config, oder im Wählplan eines Asterisk ohne FreePBX. Er steht innerhalb einer halben Minute hier; drucken Sie dann neue Karten.',
    printCard: 'Karte für Plätze drucken',
    taken: (code, context) => `${code} ist anderweitig belegt: Der Wählplan-Kontext ${context} nimmt ihn an.`,
    takenHelp: (code) =>
      `Bis das behoben ist, erreicht Hot Desk nicht, wer ${code} wählt. Schalten Sie in FreePBX den anderen Code aus oder ändern Sie ihn unter Admin, Feature Codes, danach Apply Config. Oder geben Sie dort Hot Desk einen anderen Code.`,
    missingActions: (actions) => `Der AMI-Benutzer darf nicht: ${actions}`,
    missingActionsHelp:
      'Geben Sie ihm in manager.conf write = system,call,reporting, laden Sie das Manager-Modul neu und starten Sie dann Hot Desk neu.',
    noForwards: 'Der Wählplan hat keinen Kontext, der umgeleitete Anrufe zustellt.',
    noForwardsHelp:
      'Binden Sie hotdesk-forward in den Wählplan ein oder wählen Sie unter Einstellungen, Anrufführung die Gerätezuweisung.',
    does: {
      login: 'Anmelden',
      logout: 'Abmelden',
      logout_anywhere: 'Abmelden von einem beliebigen Telefon, gefolgt von der Nebenstelle',
    },
    notRead: 'Die Telefonanlage wurde noch nicht gelesen.',
    unreadable:
      'Hot Desk darf den Wählplan nicht lesen. Geben Sie seinem AMI-Benutzer die Klasse reporting und laden Sie dann das Manager-Modul neu.',
    none: 'Der Wählplan führt keinen Code zu Hot Desk: Noch kann sich niemand an einem Telefon anmelden. Installieren Sie das Modul in FreePBX oder führen Sie npx hotdesk install-asterisk für ein Asterisk ohne FreePBX aus.',
  },
  form: {
    addTitle: 'Telefonanlage hinzufügen',
    editTitle: (name) => `${name} bearbeiten`,
    saved: (name) => `${name} ist gespeichert.`,
    added: (name) => `${name} ist hinzugefügt. Hot Desk verbindet sich innerhalb von Sekunden.`,
    nameHint: 'Wie sie genannt wird, zum Beispiel Niederlassung Nord.',
    shortName: 'Kurzname',
    shortNameHint: 'In Adressen, Metriken und Protokollen, zum Beispiel nord. Er kann später nicht geändert werden.',
    connectionInEnv: 'Ihre Verbindung steht in den Einstellungen des Servers: AMI_… und ARI_… in .env.',
    keepSecrets: 'Lassen Sie beide Geheimnisse leer, um sie zu behalten.',
    ami: 'AMI',
    ari: 'ARI',
    amiHost: 'AMI-Host',
    amiPort: 'AMI-Port',
    amiUser: 'AMI-Benutzer',
    amiSecret: 'AMI-Geheimnis',
    encrypted: 'Verschlüsselt (TLS, meist Port 5039)',
    ariAddress: 'ARI-Adresse',
    ariUser: 'ARI-Benutzer',
    ariPassword: 'ARI-Passwort',
  },
  testing: {
    title: (name) => `Test von ${name}`,
    noAnswer: 'Hot Desk antwortet nicht. Versuchen Sie es gleich noch einmal.',
    busy: 'Der Test läuft. Es dauert einige Sekunden.',
    isWell: 'Alles ist in Ordnung.',
    isWanting: 'Etwas fehlt:',
  },
  removing: {
    title: (name) => `${name} entfernen?`,
    confirm: 'Telefonanlage entfernen',
    done: (name) => `${name} ist entfernt.`,
    failed: (name) => `${name} wurde nicht entfernt.`,
    consequence:
      'Ihre Telefone werden aus Hot Desk entfernt und ihre Einstellungen gelöscht. Vorher müssen dort alle abgemeldet sein. Die Telefonanlage selbst und ihre Geräte werden nicht geändert.',
    activityStays: (id) => `Ihre Aktivität bleibt. Der Kurzname ${id} kann nicht noch einmal verwendet werden.`,
  },
}
