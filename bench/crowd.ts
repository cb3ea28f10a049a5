import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Extension } from '../sandbox/index.ts'

/** Who takes part: people with a mailbox and its PIN, and desks of one pool. */
export interface Crowd {
  people: readonly Extension[]
  desks: readonly Extension[]
}

/** Everybody's, for show. */
const pin = '4711'
const locations = ['North wing', 'South wing', 'Reception', 'Second floor', 'Third floor']

export function crowdOf({ people, desks }: { people: number; desks: number }): Crowd {
  return { people: extensions('1', people, 'Person'), desks: extensions('2', desks, 'Desk') }
}

/** What a person presses after *11; the pause is a breath before the PIN. */
export const keysOf = ({ number }: Extension) => `${number}#w${pin}#`

function extensions(first: string, count: number, what: string): Extension[] {
  return Array.from({ length: count }, (_, index) => {
    const number = `${first}${String(index).padStart(4, '0')}`
    return { number, name: `${what} ${number}`, pin, outboundCid: `<555${number}>`, emergencyCid: `<559${number}>` }
  })
}

/** The desks, in the pool of the first PBX. */
export async function fillPool(db: PrismaClient, { desks }: Crowd): Promise<void> {
  const pbxId = 'main'
  await db.location.createMany({ data: locations.map((name) => ({ pbxId, name })) })
  const ids = (await db.location.findMany()).map(({ id }) => id)
  const placed = desks.map(({ number }, index) => ({ pbxId, number, locationId: ids[index % ids.length] ?? null }))
  await db.phone.createMany({ data: placed })
}
