import type { settingsForms as en } from '../en/settings-forms.ts'
import { count } from './count.ts'

/** “Von 20 Telefonen” */
const ofPhones = (pool: number) => `Von ${count(pool, 'Telefon', 'Telefonen')}`

export const settingsForms: typeof en = {
  routing: {
    title: 'Anrufführung',
    lead: 'Wie Anrufe für eine Person den Platz erreichen. Eine Änderung wirkt innerhalb von Sekunden, auch für Angemeldete.',
    strategies: {
      device_assignment: {
        name: 'Gerätezuweisung',
        says: 'Der Platz wird zum Gerät der Person: Gruppen und Warteschlangen jeder Art lassen ihn klingeln. Wird die Nebenstelle währenddessen in FreePBX gespeichert, so wird das innerhalb von Sekunden rückgängig gemacht.',
      },
      call_forward: {
        name: 'Rufumleitung',
        says: 'Die Anrufe der Person werden zum Platz umgeleitet: Sammelrufgruppen und solche, die Rufumleitungen ignorieren, gehen an ihm vorbei, und der Wählplan-Kontext hotdesk-forward muss installiert sein.',
      },
    },
    ringOwn: 'Auch die eigenen Telefone einer Person klingeln lassen',
    ringOwnSays:
      'Solange jemand an einem Platz angemeldet ist, klingeln der Platz und die eigenen Telefone gemeinsam. Sonst klingelt nur der Platz.',
    save: 'Einstellungen speichern',
  },
  brake: {
    title: 'Sicherheitsbremse',
    lead: 'Wenn sehr viele Telefone auf der Telefonanlage plötzlich von dem abweichen, was Hot Desk erwartet, hat wahrscheinlich jemand eine Sicherung zurückgespielt oder die Telefonanlage geändert. Hot Desk fragt dann die Administration, bevor es sie repariert.',
    percent: 'Anteil an allen Telefonen, in Prozent',
    phones: 'Und mindestens so viele Telefone',
    enterBoth: 'Geben Sie beide Zahlen ein.',
    emptyPool: 'Es gibt noch keine Telefone.',
    never: (pool) => `${ofPhones(pool)}: Reparaturen warten nie, denn für diese Zahlen sind es zu wenige.`,
    all: (pool) => `${ofPhones(pool)}: Reparaturen warten, wenn sie alle auf einmal betreffen.`,
    some: (pool, held) => `${ofPhones(pool)}: Reparaturen warten, wenn sie ${held} oder mehr auf einmal betreffen.`,
  },
  pins: {
    title: 'PINs',
    lead: 'Nach zu vielen falschen PINs wird 1 Minute lang keine PIN angenommen, dann 2, 4 und so weiter, auch nicht die richtige. Am Telefon klingt eine Sperre wie eine falsche PIN. Sie steht in der Übersicht und kann dort aufgehoben werden.',
    save: 'PINs speichern',
    peopleWithTrivial: 'Personen mit trivialer oder ohne PIN',
    numbers: {
      pinsAtOnePhone: { label: 'Falsche PINs einer Nebenstelle an einem Telefon', hint: '3 bis 20.' },
      pinsOfExtension: {
        label: 'Falsche PINs einer Nebenstelle an allen Telefonen',
        hint: '12 bis 200, und mindestens viermal so viele wie an einem Telefon, damit niemand eine Person von einem Platz aus aussperren kann.',
      },
      pinsOfPhone: { label: 'Falsche PINs an einem Telefon, für beliebige Nebenstellen', hint: '10 bis 500.' },
      pinMinutes: { label: 'Zeitraum, in dem sie gezählt werden, in Minuten', hint: '5 bis 60.' },
      longestLockMinutes: {
        label: 'Längste Sperre, in Minuten',
        hint: '15 bis 240. Die erste Sperre dauert 1 Minute.',
      },
    },
    trivial: 'Triviale PINs',
    trivialHint:
      'Die Nebenstelle selbst, eine wiederholte Ziffer oder auf- oder absteigende Ziffern. Wessen PIN abgelehnt wird, muss sie zuerst in der Mailbox ändern.',
    trivials: {
      allowed: 'Erlauben, und niemandes PIN prüfen',
      reported: 'Erlauben, und auflisten, wer eine hat',
      refused: 'Ablehnen, und auflisten, wer eine hat',
    },
  },
  freeDesks: {
    title: 'Freie Plätze',
    lead: 'Was ein Platz darf, solange dort niemand angemeldet ist. Mit „Nur interne Anrufe und Notrufe“ ruft er Nebenstellen, Funktionscodes und Notrufnummern an; jeder andere Anruf nach außen wird beendet. Notrufe gehen immer hinaus, mit der eigenen Notruf-Anruferkennung des Platzes. Wer sich anmeldet, telefoniert mit der eigenen Nummer.',
    save: 'Freie Plätze speichern',
    options: {
      everything: 'Alles, was seine Nebenstelle darf',
      internal_and_emergency: 'Nur interne Anrufe und Notrufe',
      emergency_only: 'Nur Notrufe (FreePBX kann das nicht)',
    },
    everywhere: 'Überall',
    at: (location) => `Am Standort ${location}`,
    asEverywhere: 'Wie überall',
    cannot: 'Freie Plätze sind zurzeit gewöhnliche Nebenstellen.',
  },
  kept: {
    title: 'Was aufbewahrt wird',
    lead: 'Die Aktivität zeigt, wer wann was getan hat. Was älter ist, als Sie brauchen, wird innerhalb einer Stunde endgültig gelöscht; wer angemeldet ist, ändert sich dadurch nicht.',
    save: 'Aufbewahrung speichern',
    days: 'Tage, die die Aktivität aufbewahrt wird',
    daysHint: '30 bis 3650. Lassen Sie das Feld leer, um sie für immer aufzubewahren.',
  },
  reports: {
    title: 'Berichte',
    lead: 'Berichte zählen Plätze, nicht Personen. Sie entstehen aus Sitzungen: Nach den Zeiten unten verlieren diese den Namen oder werden gelöscht, innerhalb einer Stunde.',
    save: 'Berichte speichern',
    perPerson: 'Wer sieht, wie lange einzelne Personen angemeldet waren',
    perPersonHint:
      'Eine Tabelle der Personen ist dann Teil der Berichte. Ihre Datenschutzregeln können verlangen, dass Sie die Personen oder den Betriebsrat informieren.',
    perPersons: { nobody: 'Niemand', admins: 'Administration', managers: 'Administration und Manager' },
    named: 'Tage, die Sitzungen sagen, wer es war',
    namedHint:
      '1 bis 3650. Danach bleiben die Berichte, wie sie sind, sagen aber nichts mehr von der Person; „zuletzt in Raum 201“ wird vergessen. Lassen Sie das Feld leer, um die Namen aufzubewahren.',
    kept: 'Tage, die Sitzungen aufbewahrt werden',
    keptHint:
      '30 bis 3650. Berichte über die Zeit davor sind leer. Lassen Sie das Feld leer, um Sitzungen für immer aufzubewahren.',
    stillForEver: 'Die Aktivität sagt weiterhin, wer sich wo angemeldet hat, für immer.',
    stillFor: (days) => `Die Aktivität sagt weiterhin, wer sich wo angemeldet hat, ${days} Tage lang.`,
    stillHelp: 'Geben Sie auch unter „Was aufbewahrt wird“ eine Anzahl von Tagen ein.',
  },
  updates: {
    title: 'Neue Versionen',
    lead: 'Hot Desk sucht nicht von selbst nach neueren Versionen. Mit einer Adresse hier liest die Web-App dort alle 12 Stunden eine kleine Datei, sendet nichts über Sie und sagt der Administration, wenn es eine neuere Version gibt.',
    save: 'Neue Versionen speichern',
    from: 'Datei, die die neueste Version nennt',
    fromHint:
      'Eine https-Adresse oder der Pfad einer Datei auf diesem Server, etwa auf einem eigenen Spiegel. Zu jeder Version gehört diese Datei, hotdesk-latest.json. Lassen Sie das Feld leer, um die Suche auszuschalten.',
  },
}
