import type { Pbx } from '../pbx/pbx.ts'
import type { OutgoingLeg } from './calling/rings.ts'
import type { Store } from './adapters/postgres/store.ts'
import type { WorkerLog } from './log.ts'
import type { Reconciler } from './reconcile/reconciler.ts'
import type { OwnPhones } from './watch/own-phones.ts'

/** What every verb gets. compose.ts builds it. */
export interface Context {
  store: Store
  pbx: Pbx
  reconciler: Reconciler
  log: WorkerLog
  /** Called when sessions of these phones and people have ended, and nobody waits for it any more. */
  freed?: (numbers: readonly string[]) => void
  /** Rings a phone and sends the person who answers into the dialplan. Left out where there is no ARI. */
  dial?: (leg: OutgoingLeg) => Promise<void>
  /** What people's own phones do. Left out where nobody listens to the PBX. */
  ownPhones?: OwnPhones
}

/** The same for one request: its id is in everything that is logged and recorded for it. */
export function forRequest(ctx: Context, requestId: string): Context {
  return { ...ctx, store: ctx.store.forRequest(requestId), log: ctx.log.child({ requestId }) }
}
