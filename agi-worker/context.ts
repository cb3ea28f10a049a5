import type { Pbx } from '../pbx/pbx.ts'
import type { Store } from './adapters/postgres/store.ts'
import type { Log } from './log.ts'
import type { Reconciler } from './reconcile/reconciler.ts'

/** What every verb gets. compose.ts builds it. */
export interface Context {
  store: Store
  pbx: Pbx
  reconciler: Reconciler
  log: Log
}
