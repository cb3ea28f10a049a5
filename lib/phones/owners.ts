import type { NewPhone } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'

type Owned = Pick<NewPhone, 'number' | 'owner'>

/**
 * Nobody can be logged in at two desks, so nobody owns two once these phones are as given. Throws Problem owner_has_desk.
 * Changes of a PBX take turns: what is true before one is true when it is made.
 */
export async function requireOneDeskEach(tx: Transaction, pbxId: string, phones: readonly Owned[]): Promise<void> {
  const given = phones.filter(({ owner }) => owner !== '')
  if (given.length === 0) return
  const changing = new Set(phones.map(({ number }) => number))
  const owned = await tx.phone.findMany({
    where: { pbxId, owner: { in: given.map(({ owner }) => owner) } },
    select: { number: true, owner: true },
  })
  const others = owned.filter(({ number }) => !changing.has(number))
  const deskOf = new Map(others.map(({ owner, number }) => [owner, number]))
  const twice = given.flatMap(({ number, owner }) => {
    const other = deskOf.get(owner)
    deskOf.set(owner, number)
    return other === undefined ? [] : [ownsAlready(owner, other)]
  })
  if (twice.length > 0) throw new Problem('owner_has_desk', twice)
}

const ownsAlready = (owner: string, other: string) => ({
  field: 'owner',
  message: `${owner} already owns desk ${other}. Change its owner first, or choose another one here.`,
})
