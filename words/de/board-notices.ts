import type { boardNotices as en } from '../en/board-notices.ts'
import { count } from './count.ts'

export const boardNotices: typeof en = {
  warning: 'Warnung:',
  warnings: {
    not_on_pbx: {
      fault: 'Fehlt in der Anlage',
      means: 'Die Telefonanlage hat kein Gerät mit dieser Nummer; hier kann sich niemand anmelden.',
      cure: (number) =>
        `Legen Sie das Gerät ${number} in der Telefonanlage an, oder nehmen Sie dieses Telefon aus der Liste der Telefone.`,
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
  freeDesks: 'Freie Plätze sind zurzeit gewöhnliche Nebenstellen, anders als eingestellt.',
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
    'Prüfen Sie, ob die Telefonanlage läuft und ob Adresse, Benutzer, Geheimnis und Rechte des AMI stimmen: Das Protokoll sagt, was davon.',
  phonesAway: 'An- und Abmelden an den Telefonen funktioniert zurzeit nicht.',
  phonesAwaySays:
    'Gespräche funktionieren weiter, und Personen können hier abgemeldet werden. Hot Desk versucht es weiter.',
  phonesAwayCure:
    'Prüfen Sie, ob ARI in der Telefonanlage eingeschaltet ist und ob Adresse, Benutzer und Passwort stimmen.',
  held: (phones) => `Korrekturen an ${count(phones, 'Telefon', 'Telefonen')} werden zurückgehalten.`,
  heldSays:
    'Die Telefonanlage weicht an vielen Telefonen zugleich von dem ab, was Hot Desk erwartet, wie nach einer zurückgespielten Sicherung.',
  heldCure: 'Vergewissern Sie sich, dass dies die richtige Telefonanlage ist, und wenden Sie die Korrekturen dann an.',
  heldWait: 'Die Administration muss es sich ansehen und die Korrekturen anwenden.',
  apply: {
    confirm: 'Korrekturen anwenden',
    question: 'Korrekturen anwenden?',
    questionAt: (pbx) => `Korrekturen anwenden (${pbx})?`,
    consequence: (settings, phones) =>
      `${count(settings, 'Einstellung', 'Einstellungen')} an ${count(phones, 'Telefon', 'Telefonen')} der Telefonanlage werden auf das gesetzt, was Hot Desk verzeichnet hat. Damit sind alle Angemeldeten an ihrem Platz erreichbar.`,
    phones: (numbers) => `Telefone: ${numbers}`,
    phonesAndMore: (numbers, more) => `Telefone: ${numbers} und ${more} weitere`,
    done: 'Die Korrekturen werden angewendet.',
    notDone: 'Die Korrekturen wurden nicht angewendet.',
  },
}
