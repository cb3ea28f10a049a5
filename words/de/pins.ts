import type { pins as en } from '../en/pins.ts'

export const pins: typeof en = {
  lockedUntil: (lock, time) => [`${lock}, bis `, time],
  release: 'Aufheben',
  released: 'Die Sperre ist aufgehoben: PINs werden wieder angenommen.',
  notReleased: 'Die Sperre wurde nicht aufgehoben.',
}
