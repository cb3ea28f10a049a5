import { z } from 'zod'
import type { PbxHeartbeat, PbxLinks, HeldPlan } from '@/generated/prisma/client'
import { pbxStateSchema, type PbxState } from '@/lib/contract/board'
import { firstPbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { askHealth, workerHere } from '@/lib/worker-client'

/** A worker that has been silent for longer is away. Milliseconds. */
const heartbeatLimit = 15_000

/** What the worker has written, and what it says now: a heartbeat outlives its worker by up to 15 s. */
export async function loadPbxState(): Promise<PbxState> {
  const include = { heartbeat: true, links: true, heldPlan: true }
  const [row, health] = await Promise.all([
    db().pbx.findUniqueOrThrow({ where: { id: firstPbx }, include }),
    askHealth(workerHere()),
  ])
  const state = toPbxState(row, Date.now())
  if (health === 'gone') return { ...state, worker: 'away' }
  if (health === 'silent') return state
  return { ...state, worker: 'running', ami: linkSchema.parse(health.ami), ari: linkSchema.parse(health.ari) }
}

type PbxRow = { heartbeat: PbxHeartbeat | null; links: PbxLinks | null; heldPlan: HeldPlan | null }

/**
 * @param now milliseconds since 1970; a heartbeat that is later was written before the clock was set back, and says
 * nothing of now
 */
export function toPbxState({ heartbeat, links, heldPlan }: PbxRow, now: number): PbxState {
  if (!heartbeat || !links) return { worker: 'away', ami: 'down', ari: 'down', asteriskVersion: null, heldPlan: null }
  const silence = now - heartbeat.heartbeatAt.getTime()
  return {
    worker: silence >= 0 && silence < heartbeatLimit ? 'running' : 'away',
    ami: linkSchema.parse(links.ami),
    ari: linkSchema.parse(links.ari),
    asteriskVersion: links.asteriskVersion,
    heldPlan: pbxStateSchema.shape.heldPlan.parse(heldPlan?.plan ?? null),
  }
}

// The worker may come to know finer states of a connection; whatever is not up is down for the board.
const linkSchema = z.string().transform((link) => (link === 'up' ? 'up' : 'down'))
