/** What is to be read again. */
export interface Pending {
  board: boolean
  events: boolean
  pool: boolean
  pbxes: boolean
  /** Ids of phones. */
  desks: Set<string>
  /** Numbers that events name. */
  numbers: Set<string>
}

export const nothingPending = (): Pending => {
  return { board: false, events: false, pool: false, pbxes: false, desks: new Set(), numbers: new Set() }
}

export const isAny = ({ board, events, pool, pbxes, desks, numbers }: Pending) =>
  board || events || pool || pbxes || desks.size + numbers.size > 0
