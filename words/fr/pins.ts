import type { pins as en } from '../en/pins.ts'

export const pins: typeof en = {
  anybody: 'tout le monde',
  atEveryDesk: (who) => `${who} à tous les bureaux`,
  atDesk: (who, desk) => `${who} (${desk})`,
  atOwnPage: (who, network) => `${who} sur la page personnelle (depuis ${network})`,
  lockedUntil: (lock, time) => `${lock}, jusqu’à ${time}`,
  release: 'Débloquer',
  released: 'Le blocage est levé : les codes sont de nouveau acceptés.',
  notReleased: 'Le blocage n’a pas été levé.',
}
