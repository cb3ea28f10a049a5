/** A desk with an owner who is not logged in there. */
export interface OwnedDesk {
  phone: string
  owner: string
  /** The extension that is logged in at the desk; null: nobody. */
  holder: string | null
  /** Where the owner is logged in; null: nowhere. */
  ownerAt: string | null
  /** The last session of the desk or of its owner since they own it, but for those that were undone; null: none. */
  last: { phone: string; extension: string; endReason: string } | null
}

/**
 * What keeps an owner from their desk: somebody is there; they are logged in elsewhere; they have left it by hand; it is being
 * removed from the pool. null: nothing does.
 */
export type Absence = 'held' | 'elsewhere' | 'left' | 'leaves_pool'

/** The rule of docs/decisions/0037-desks-with-an-owner.md. */
export function absenceFrom({ phone, owner, holder, ownerAt, last }: OwnedDesk): Absence | null {
  if (holder !== null) return 'held'
  if (ownerAt !== null) return 'elsewhere'
  if (last === null || last.phone !== phone) return null
  if (last.endReason === 'phone_removed') return 'leaves_pool'
  return last.extension === owner && isByHand(last) ? 'left' : null
}

/** “Log out”, said by a person: at the phone, or on the board. Clocks, and later versions, say something else. */
const isByHand = ({ endReason }: NonNullable<OwnedDesk['last']>) => endReason === 'logout' || endReason === 'forced'

/** The desks to which their owners are to come back, one for each owner. */
export function returning(desks: readonly OwnedDesk[]): OwnedDesk[] {
  const owners = new Set<string>()
  return desks.filter((desk) => {
    if (absenceFrom(desk) !== null || owners.has(desk.owner)) return false
    owners.add(desk.owner)
    return true
  })
}
