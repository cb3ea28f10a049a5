import type { pins as en } from '../en/pins.ts'

export const pins: typeof en = {
  anybody: 'alle',
  atEveryDesk: (who) => `${who} an jedem Platz`,
  atDesk: (who, desk) => `${who} an ${desk}`,
  atOwnPage: (who, network) => `${who} auf der eigenen Seite (von ${network} aus)`,
  lockedUntil: (lock, time) => `${lock}, bis ${time}`,
  release: 'Aufheben',
  released: 'Die Sperre ist aufgehoben: PINs werden wieder angenommen.',
  notReleased: 'Die Sperre wurde nicht aufgehoben.',
}
