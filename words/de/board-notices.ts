import type { boardNotices as en } from '../en/board-notices.ts'
import { count } from './count.ts'

export const boardNotices: typeof en = {
  warning: 'Warnung:',
  warnings: {
    not_on_pbx: {
      fault: 'Fehlt in der Anlage',
      means: 'Die Telefonanlage hat kein Gerät mit dieser Nummer; hier kann sich niemand anmelden.',
      cure: (number) =>
        `Legen Sie das Gerät ${number} in der Telefonanlage an, oder entfernen Sie dieses Telefon hier.`,
    },
    no_emergency_cid: {
      fault: 'Keine Notrufkennung',
      means: 'Ein Notruf von hier zeigt die Nummer der angemeldeten Person, nicht den Ort des Platzes.',
      cure: (number) =>
        `Setzen Sie in FreePBX „Emergency CID“ der Nebenstelle ${number}, und führen Sie „Apply Config“ aus.`,
    },
    person_unreachable: {
      fault: 'Nicht registriert',
      means: 'Das Telefon ist nicht am Netz; Anrufe klingeln hier nicht.',
      cure: () => 'Prüfen Sie Strom und Netzwerkkabel.',
    },
  },
  freeDesks:
    'Freie Plätze sind zurzeit gewöhnliche Nebenstellen: Die Telefonanlage kann die Beschränkung nicht anwenden.',
  tellAdministrator: 'Wenn es länger als eine Minute dauert, sagen Sie der Administration Bescheid.',
  serviceAway: 'Der Telefondienst von Hot Desk läuft nicht.',
  serviceAwaySays:
    'Gespräche funktionieren weiter; an- und abmelden kann sich niemand, bis das behoben ist. Die Plätze stehen hier, wie sie zuletzt waren.',
  serviceAwayCure:
    'Normalerweise kommt er in Sekunden von selbst zurück; wenn nicht, sehen Sie ins Protokoll des Prozesses agi-worker.',
  pbxAway: 'Es gibt keine Verbindung zur Telefonanlage.',
  pbxAwaySays:
    'Gespräche funktionieren weiter; an- und abmelden kann sich niemand, bis das behoben ist. Hot Desk versucht es weiter.',
  pbxAwayCure:
    'Prüfen Sie, ob die Telefonanlage läuft und ob Adresse, Benutzer, Geheimnis und Rechte von AMI stimmen; das Protokoll nennt die Ursache.',
  phonesAway: 'An- und Abmelden an den Telefonen funktioniert zurzeit nicht.',
  phonesAwaySays:
    'Gespräche funktionieren weiter, und Personen können hier abgemeldet werden. Hot Desk versucht es weiter.',
  phonesAwayCure:
    'Prüfen Sie, ob ARI in der Telefonanlage eingeschaltet ist und ob Adresse, Benutzer und Passwort stimmen.',
  held: (phones) => `Reparaturen an ${count(phones, 'Telefon', 'Telefonen')} werden zurückgehalten.`,
  heldSays:
    'Die Telefonanlage weicht an vielen Telefonen zugleich von dem ab, was Hot Desk erwartet, wie nach einer zurückgespielten Sicherung.',
  heldCure: 'Vergewissern Sie sich, dass dies die richtige Telefonanlage ist, und führen Sie die Reparaturen dann aus.',
  heldWait: 'Die Administration muss das prüfen und die Reparaturen ausführen.',
  apply: {
    confirm: 'Reparaturen ausführen',
    question: 'Reparaturen ausführen?',
    questionAt: (pbx) => `Reparaturen ausführen (${pbx})?`,
    consequence: (settings, phones) =>
      `${count(settings, 'Einstellung', 'Einstellungen')} an ${count(phones, 'Telefon', 'Telefonen')} der Telefonanlage werden auf das gesetzt, was Hot Desk verzeichnet hat. Damit sind alle Angemeldeten an ihrem Platz erreichbar.`,
    phones: (numbers) => `Telefone: ${numbers}`,
    phonesAndMore: (numbers, more) => `Telefone: ${numbers} und ${more} weitere`,
    done: 'Die Reparaturen werden ausgeführt.',
    notDone: 'Die Reparaturen wurden nicht ausgeführt.',
  },
}
