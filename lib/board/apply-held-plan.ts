import type { Actor } from '@/lib/contract/actor'
import { sendApplyHeld } from '@/lib/worker-client'

/** Carries out the repairs that the safety brake holds back. Throws Problem nothing_held, pbx_unavailable, worker_…. */
export async function applyHeldPlan(actor: Actor): Promise<void> {
  await sendApplyHeld({ actor })
}
