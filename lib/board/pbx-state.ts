import { z } from 'zod'
import type { WorkerStatus } from '@/generated/prisma/client'
import { pbxStateSchema, type PbxState } from '@/lib/contract/board'
import { db } from '@/lib/db'
import { askWorkerHealth } from './worker-health'

/** A worker that has been silent for longer is away. Milliseconds. */
const heartbeatLimit = 15_000

/** What the worker has written, and what it says now: a heartbeat outlives its worker by up to 15 s. */
export async function loadPbxState(): Promise<PbxState> {
  const [row, health] = await Promise.all([db().workerStatus.findUnique({ where: { id: 1 } }), askWorkerHealth()])
  const state = toPbxState(row, Date.now())
  if (health === 'gone') return { ...state, worker: 'away' }
  if (health === 'silent') return state
  return { ...state, worker: 'running', ami: linkSchema.parse(health.ami), ari: linkSchema.parse(health.ari) }
}

/**
 * @param now milliseconds since 1970; a heartbeat that is later was written before the clock was set back, and says
 * nothing of now
 */
export function toPbxState(row: WorkerStatus | null, now: number): PbxState {
  if (!row) return { worker: 'away', ami: 'down', ari: 'down', asteriskVersion: null, heldPlan: null }
  const silence = now - row.heartbeatAt.getTime()
  return {
    worker: silence >= 0 && silence < heartbeatLimit ? 'running' : 'away',
    ami: linkSchema.parse(row.ami),
    ari: linkSchema.parse(row.ari),
    asteriskVersion: row.asteriskVersion,
    heldPlan: pbxStateSchema.shape.heldPlan.parse(row.heldPlan),
  }
}

// The worker may come to know finer states of a connection; whatever is not up is down for the board.
const linkSchema = z.string().transform((link) => (link === 'up' ? 'up' : 'down'))
