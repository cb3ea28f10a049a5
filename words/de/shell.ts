import type { shell as en } from '../en/shell.ts'

export const shell: typeof en = {
  description: 'Wer wo sitzt, und ob die Leitung frei ist.',
  skip: 'Zum Inhalt springen',
  main: 'Hauptmenü',
  language: 'Sprache',
  colours: 'Farben',
  light: 'Hell',
  dark: 'Dunkel',
  asDevice: 'Wie das Gerät',
  accountOf: (name) => `Konto von ${name}`,
  floorPlans: 'Etagenpläne',
  yourAccount: 'Ihr Konto',
  signOut: 'Vom Dashboard abmelden',
  signIn: 'Am Dashboard anmelden',
  roles: { admin: 'Administration', manager: 'Manager', front_desk: 'Empfang', viewer: 'Nur ansehen' },
  pages: {
    board: 'Übersicht',
    people: 'Personen',
    phones: 'Telefone',
    activity: 'Aktivität',
    reports: 'Berichte',
    access: 'Zugang',
    settings: 'Einstellungen',
    accounts: 'Konten',
    'health-check': 'Systemprüfung',
    'getting-started': 'Erste Schritte',
  },
  noAnswer:
    'Hot Desk antwortet nicht. Laden Sie die Seite neu, um zu sehen, ob es geschehen ist, und versuchen Sie es dann noch einmal.',
  toBoard: 'Zur Übersicht',
  tryAgain: 'Noch einmal versuchen',
  notShown: 'Diese Seite konnte nicht angezeigt werden',
  notShownLead:
    'Gespräche sind nicht betroffen. Versuchen Sie es noch einmal; wenn es so bleibt, sagen Sie der Administration Bescheid.',
  forLog: (digest) => `Für das Protokoll: ${digest}`,
  databaseAway: 'Die Datenbank antwortet nicht',
  databaseAwayLead:
    'Gespräche funktionieren weiter; an- und abmelden kann sich niemand, bis sie wieder da ist. Diese Seite kommt von selbst zurück. Wenn es länger als eine Minute dauert, sagen Sie der Administration, dass Hot Desk PostgreSQL nicht erreicht.',
  notAllowed: 'Nicht erlaubt',
  forAdministrators: 'Diese Seite ist für die Administration',
  forAdministratorsLead:
    'Ihr Konto darf sie nicht öffnen. Die Administration kann Ihrem Konto eine andere Rolle geben.',
  notFound: 'Seite nicht gefunden',
  noSuchPage: 'Diese Seite gibt es nicht',
  noSuchPageLead: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite wurde verschoben.',
}
