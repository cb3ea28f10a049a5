import type { walls as en } from '../en/walls.ts'

export const walls: typeof en = {
  title: 'Wandanzeigen',
  lead: 'Bildschirme, die allen Vorbeigehenden zeigen, wer wo ist. Jeder hat einen eigenen Link, der sonst nichts öffnet und widerrufen werden kann.',
  empty: 'Noch keine Wandanzeigen',
  emptyHelp: 'Fügen Sie für jeden Bildschirm eine hinzu: einen Fernseher im Flur, ein Tablet am Eingang.',
  add: 'Wandanzeige hinzufügen',
  neverSeen: 'Noch kein Bildschirm hat sie gezeigt.',
  lastSeen: (time) => `Zuletzt gesehen ${time}`,
  edit: 'Bearbeiten',
  shows: (where, names, plans, seconds) =>
    `${where}, ${names}${plans ? ' und Etagenplänen' : ''}, je ${seconds} Sekunden.`,
  everyLocation: 'Alle Standorte',
  names: {
    full: { choice: 'Vollständig: Alice Lee', shown: 'mit vollen Namen' },
    short: { choice: 'Vorname und Anfangsbuchstabe: Alice L.', shown: 'mit Vornamen und Anfangsbuchstaben' },
    initials: { choice: 'Initialen: A. L.', shown: 'mit Initialen' },
    hidden: { choice: 'Gar nicht: nur, welche Plätze belegt sind', shown: 'ohne Namen' },
  },
  form: {
    editTitle: (name) => `${name} bearbeiten`,
    addTitle: 'Wandanzeige hinzufügen',
    saved: (name) => `${name} ist gespeichert.`,
    nameHint: 'Wo sie hängt, zum Beispiel Eingang.',
    locations: 'Standorte',
    locationsHint: 'Keiner gewählt: alle Standorte, auch solche, die später dazukommen.',
    names: 'Namen',
    namesHint: 'Sie werden auf dem Server gekürzt, damit der Bildschirm nie mehr hat, als er zeigt.',
    plans: 'Etagenpläne',
    plansSays: 'Nach den Personen eines Standorts werden seine Pläne gezeigt: wer wo ist und welche Plätze frei sind.',
    seconds: 'Sekunden je Seite',
    secondsHint: '5 bis 600.',
  },
  link: {
    title: 'Link der neuen Wandanzeige',
    description:
      'Er wird nur jetzt gezeigt. Öffnen Sie ihn auf dem Bildschirm; wer ihn hat, sieht, was die Wandanzeige zeigt, und sonst nichts.',
    label: 'Link',
    hint: 'Für einen hellen Bildschirm setzen Sie ?theme=light vor das #.',
  },
  revoke: {
    button: 'Widerrufen',
    which: (name) => `: Link von ${name}`,
    title: (name) => `Link von ${name} widerrufen?`,
    confirm: 'Link widerrufen',
    consequence:
      'Jeder Bildschirm mit diesem Link zeigt innerhalb von Sekunden nichts mehr. Der Link kann nicht noch einmal benutzt werden.',
    revoked: (name) => `Der Link von ${name} ist widerrufen.`,
    notRevoked: 'Der Link wurde nicht widerrufen.',
  },
}
