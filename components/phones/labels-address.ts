import type { Desk } from '@/lib/contract/board'

/** Servers and browsers take no longer addresses for granted. */
const most = 500

/** Where labels of these phones are printed. */
export function labelsAddress(phones: readonly Pick<Desk, 'pbx' | 'number'>[]): string {
  const names = phones.slice(0, most).map(({ pbx, number }) => `${pbx}.${number}`)
  return `/phones/labels?${new URLSearchParams({ phones: names.join(',') })}`
}

/** @returns whether a phone is among those of the address; null: the address names none */
export function readLabels(
  phones: string | string[] | undefined,
): ((phone: Pick<Desk, 'pbx' | 'number'>) => boolean) | null {
  if (typeof phones !== 'string' || phones === '') return null
  const names = new Set(phones.split(','))
  return ({ pbx, number }) => names.has(`${pbx}.${number}`)
}
