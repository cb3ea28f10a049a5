import { z } from 'zod'
import type { PbxHeartbeat, PbxLinks, HeldPlan } from '@/generated/prisma/client'
import { type BoardPbx, pbxStateSchema, type PbxState } from '@/lib/contract/board'
import { firstPbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { askWorkerHealth } from './worker-health'

/** A worker that has been silent for longer is away. Milliseconds. */
const heartbeatLimit = 15_000

/** What the worker has written, and what it says now: a heartbeat outlives its worker by up to 15 s. */
export async function loadPbxes(): Promise<BoardPbx[]> {
  const include = { heartbeat: true, links: true, heldPlan: true }
  const [rows, health] = await Promise.all([
    db().pbx.findMany({ where: { removedAt: null }, include, orderBy: { name: 'asc' } }),
    askWorkerHealth(),
  ])
  const pbxes = rows.map((row) => {
    const state = toPbxState(row, Date.now())
    return { id: row.id, name: row.name, ...(row.id === firstPbx ? withHealth(state, health) : state) }
  })
  return pbxes.sort((a, b) => Number(b.id === firstPbx) - Number(a.id === firstPbx))
}

function withHealth(state: PbxState, health: Awaited<ReturnType<typeof askWorkerHealth>>): PbxState {
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
