import { z } from 'zod'
import type { PbxHeartbeat, PbxLinks, PbxReport, Prisma } from '@/generated/prisma/client'
import { type BoardPbx, pbxStateSchema, type PbxState } from '@/lib/contract/board'
import { freeDeskMaySchema, whyNot } from '@/lib/contract/free-desks'
import { pbxReportSchema } from '@/lib/contract/pbx-report'
import { firstPbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { listFirstPinLocks } from '@/lib/pins/list-locks'
import { workerHere } from '@/lib/worker-client'
import { type Health, quickHealth } from './worker-health'

/** A worker that has been silent for longer is away. Milliseconds. */
const heartbeatLimit = 15_000

/** Of more locks than people look at the page of a person and the lists tell. */
const mostLocks = 20

/** What the workers have written, and what they say now: a heartbeat outlives its worker by up to 15 s. */
export async function loadPbxes(): Promise<BoardPbx[]> {
  const freeDesks = { select: { may: true }, where: { may: { not: 'everything' } } }
  const include = { heartbeat: true, links: true, heldPlan: { select: { plan: true } }, report: true, freeDesks }
  const [rows, locks] = await Promise.all([
    db().pbx.findMany({ where: { removedAt: null }, include, orderBy: { name: 'asc' } }),
    listFirstPinLocks(db(), mostLocks),
  ])
  const urlOf = ({ links }: PbxRow) => links?.workerUrl ?? workerHere().url
  const urls = [...new Set(rows.map(urlOf))]
  const answers = await Promise.all(urls.map((url) => quickHealth({ ...workerHere(), url })))
  const health = new Map(urls.map((url, index) => [url, answers[index] ?? 'gone']))
  return rows
    .map((row) => {
      const state = toPbxState(row, Date.now())
      const pinLocks = locks.filter(({ pbx }) => pbx === row.id)
      return {
        ...{ id: row.id, name: row.name, pinLocks, ...freeDesksWarning(row) },
        ...withHealth(state, row.id, health.get(urlOf(row)) ?? 'gone'),
      }
    })
    .sort((a, b) => Number(b.id === firstPbx) - Number(a.id === firstPbx))
}

/** What was chosen for free desks, and the PBX cannot hold them to. */
function freeDesksWarning({ freeDesks, report }: { freeDesks: { may: string }[]; report: PbxReport | null }) {
  const found = report && pbxReportSchema.parse(report.report)
  const why = freeDesks.map(({ may }) => whyNot(freeDeskMaySchema.parse(may), found)).find((reason) => reason !== null)
  return why === undefined ? {} : { freeDesksWarning: why }
}

/** A worker that answers and does not serve this PBX leaves it to nobody. */
function withHealth(state: PbxState, id: string, health: Health): PbxState {
  if (health === 'silent') return state
  const links = health === 'gone' ? undefined : health.pbxes[id]
  if (!links) return { ...state, worker: 'away' }
  return { ...state, worker: 'running', ami: linkSchema.parse(links.ami), ari: linkSchema.parse(links.ari) }
}

type PbxRow = { heartbeat: PbxHeartbeat | null; links: PbxLinks | null; heldPlan: { plan: Prisma.JsonValue } | null }

/**
 * @param now milliseconds since 1970; a heartbeat that is later was written before the clock was set back, and says
 * nothing about the present
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

// The worker may learn finer states of a connection; everything but up is down for the board.
const linkSchema = z.string().transform((link) => (link === 'up' ? 'up' : 'down'))
