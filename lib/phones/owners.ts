import type { NewPhone } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { phoneProblemsWords } from '@/words/phone-problems'

type Owned = Pick<NewPhone, 'number' | 'owner'>

/** A phone that cannot have the owner it is given: theirs is another one. */
interface SecondDesk {
  number: string
  owner: string
  other: string
}

/**
 * Nobody can be logged in at two desks, so nobody owns two once these phones are as given. Throws Problem owner_has_desk.
 * Changes of a PBX take turns: what is true before one is true when it is made. @param leaving numbers of phones that
 * leave the pool with it
 */
export async function requireOneDeskEach(
  tx: Transaction,
  pbxId: string,
  phones: readonly Owned[],
  leaving: readonly string[] = [],
): Promise<void> {
  const twice = await secondDesks(tx, pbxId, phones, leaving)
  if (twice.length > 0) throw new Problem('owner_has_desk', twice.map(ownsAlready))
}

/** Those of the phones whose owner would have two desks. */
export async function secondDesks(
  tx: Transaction,
  pbxId: string,
  phones: readonly Owned[],
  leaving: readonly string[] = [],
): Promise<SecondDesk[]> {
  const given = phones.filter(({ owner }) => owner !== '')
  if (given.length === 0) return []
  const changing = new Set([...phones.map(({ number }) => number), ...leaving])
  const owned = await tx.phone.findMany({
    where: { pbxId, owner: { in: given.map(({ owner }) => owner) } },
    select: { number: true, owner: true },
  })
  const others = owned.filter(({ number }) => !changing.has(number))
  const deskOf = new Map(others.map(({ owner, number }) => [owner, number]))
  return given.flatMap(({ number, owner }) => {
    const other = deskOf.get(owner)
    deskOf.set(owner, number)
    return other === undefined ? [] : [{ number, owner, other }]
  })
}

const ownsAlready = ({ owner, other }: SecondDesk) => ({
  field: 'owner',
  message: phoneProblemsWords().ownsAlready(owner, other),
})
