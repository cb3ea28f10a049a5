// What can be said of a desk, without the schemas of board.ts: browsers need these, and not the library of those.

export const lineStates = ['unknown', 'unregistered', 'idle', 'ringing', 'in_call', 'on_hold'] as const
/** What a person at the front desk can see of a phone's line. `unknown`: the worker has not said yet. */
export type LineState = (typeof lineStates)[number]

interface Reachable {
  onPbx: boolean | null
  line: LineState
}

/** The PBX has this phone and can reach it. */
export function isRegistered({ onPbx, line }: Reachable): boolean {
  return onPbx === true && line !== 'unknown' && line !== 'unregistered'
}

/** Somebody could log in there now. A call that the phone makes as itself is over soon and takes the desk from nobody. */
export function isAvailable(desk: Reachable & { session: object | null }): boolean {
  return isRegistered(desk) && desk.session === null
}

interface Owned {
  owner: string
  session: { extension: string } | null
}

/** Who is at a desk with an owner; null: it has none. */
export function ownership({ owner, session }: Owned): 'owner' | 'guest' | 'free' | null {
  if (owner === '') return null
  if (session === null) return 'free'
  return session.extension === owner ? 'owner' : 'guest'
}
