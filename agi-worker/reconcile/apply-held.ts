import type { Actor } from '../../lib/contract/actor.ts'
import type { Context } from '../context.ts'
import { Denied } from '../sessions/denied.ts'
import { deniedIfAway } from '../sessions/pbx-away.ts'

/** Carries out the repairs that the safety brake holds back. Throws Denied. */
export async function applyHeld({ reconciler, store, log }: Context, actor: Actor): Promise<void> {
  if (!reconciler.held) throw new Denied('nothing_held')
  try {
    await reconciler.resync({ applyHeld: true, requestId: store.requestId })
  } catch (error) {
    throw deniedIfAway(error)
  }
  await store.record({ type: 'plan.applied', data: {}, actor })
  log.info('Applied the repairs that were held back')
}
