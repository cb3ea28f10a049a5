import type { input as en } from '../en/input.ts'

export const input: typeof en = {
  number: 'Verwenden Sie 1 bis 20 Ziffern, zum Beispiel 2001.',
  owner: 'Geben Sie die Nebenstelle einer Person ein, zum Beispiel 1001, oder lassen Sie das Feld leer.',
  tooLong: (most) => `Verwenden Sie höchstens ${most} Zeichen.`,
  oneLine: 'Verwenden Sie eine Zeile reinen Text.',
  locationMissing: 'Wählen Sie einen Standort.',
  position: 'Die erste Etage hat die Position 1.',
  share: 'Geben Sie eine Zahl von 0 bis 1 an.',
  nameMissing: 'Geben Sie einen Namen ein.',
  phoneMissing: 'Nennen Sie mindestens ein Telefon.',
  lockMissing: 'Nennen Sie eine Nebenstelle, ein Telefon oder beides.',
  placeOfPin: 'Verwenden Sie die Nummer eines Telefons.',
  wallLink: 'Das ist nicht der Link einer Wandanzeige.',
  longPin: 'Eine PIN hat weniger Ziffern.',
  isInPool: (number) => `${number} ist bereits ein Hot Desk.`,
  isNotInPool: (number) => `${number} ist kein Hot Desk.`,
}
