import type { freeDesks as en } from '../en/free-desks.ts'

export const freeDesks: typeof en = {
  may: {
    everything:
      'Ein freier Platz ist eine gewöhnliche Nebenstelle: Er darf anrufen, was seine eigene Nebenstelle darf.',
    internal_and_emergency:
      'Ein freier Platz ruft Nebenstellen, Funktionscodes und Notrufnummern an; jeder andere Anruf nach außen wird beendet.',
    emergency_only: 'Ein freier Platz ruft nur Notrufnummern an.',
  },
  whyNot: {
    emergency_only:
      'Keine Telefonanlage kann einen freien Platz nur auf Notrufe beschränken: FreePBX kann interne Anrufe und Notrufe zusammen erlauben, aber nicht weniger. Wählen Sie diese.',
    no_term:
      'Diese Telefonanlage kann freie Plätze nicht auf interne Anrufe und Notrufe beschränken: Ihr Wählplan beachtet EDEVICE nicht, wie es FreePBX 16 und 17 tun. Aktualisieren Sie FreePBX oder den Referenz-Wählplan von Hot Desk und laden Sie ihn dann neu.',
    no_emergency_route:
      'Diese Telefonanlage hat keine ausgehende Route für Notrufe. Ein Platz, der sonst nicht nach außen anrufen darf, könnte deshalb auch keinen Notruf absetzen. Kennzeichnen Sie in FreePBX die Route der Notrufnummern als Emergency und übernehmen Sie die Konfiguration mit Apply Config.',
    unreadable:
      'Hot Desk konnte den Wählplan nicht lesen und weiß nicht, ob Notrufe noch möglich wären. Geben Sie dem AMI-Benutzer die Klasse reporting und laden Sie dann neu.',
  },
  everywhere: 'Überall',
}
