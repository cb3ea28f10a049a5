import { z } from 'zod'
import type { WorkerStatus } from '@/generated/prisma/client'
import { pbxStateSchema, type PbxState } from '@/lib/contract/board'
import { db } from '@/lib/db'

/** A worker that has been silent for longer is away. Milliseconds. */
const heartbeatLimit = 15_000

export async function loadPbxState(): Promise<PbxState> {
  return toPbxState(await db().workerStatus.findUnique({ where: { id: 1 } }), Date.now())
}

/** @param now milliseconds since 1970 */
export function toPbxState(row: WorkerStatus | null, now: number): PbxState {
  if (!row) return { worker: 'away', ami: 'down', ari: 'down', asteriskVersion: null, heldPlan: null }
  return {
    worker: now - row.heartbeatAt.getTime() < heartbeatLimit ? 'running' : 'away',
    ami: linkSchema.parse(row.ami),
    ari: linkSchema.parse(row.ari),
    asteriskVersion: row.asteriskVersion,
    heldPlan: pbxStateSchema.shape.heldPlan.parse(row.heldPlan),
  }
}

// The worker may come to know finer states of a connection; whatever is not up is down for the board.
const linkSchema = z.string().transform((link) => (link === 'up' ? 'up' : 'down'))
