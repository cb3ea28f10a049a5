import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Readiness } from '../../../lib/contract/health.ts'
import { askHealth } from '../../../lib/worker-client.ts'
import { waitFor } from '../../../runtime/wait-for.ts'
import { workerOf } from '../../worker.ts'
import type { Places } from '../places.ts'
import { settingsNow } from '../present-settings.ts'
import type { Step } from '../step.ts'
import { notAnswering } from './services.ts'

const patienceMs = 90_000
/** Somebody has to walk to the PBX first. */
const remotePatienceMs = 30 * 60_000
const doctor = 'Run sudo hotdesk doctor: it says what to do. Then run this again.'

export const checkAnswers: Step = {
  id: 'check',
  title: (_facts, { pbx }) =>
    pbx.kind === 'remote'
      ? `Wait until ${pbx.host} answers (Ctrl-C ends the waiting alone)`
      : 'See that everything answers',
  isFor: (_wish, { services: { isSystemd } }) => isSystemd,
  isDone: () => false,
  async carryOut({ places, wish, out }) {
    let last: Readiness | null = null
    const isReady = async () => {
      const answer = await askReadiness(places)
      if (answer !== null && partsIn(answer) !== partsIn(last)) out.note(`      ${partsIn(answer)}`)
      last = answer ?? last
      if (answer?.status === 'ready') return true
      await pause(500)
      return false
    }
    if (await waitFor(isReady, wish.pbx.kind === 'remote' ? remotePatienceMs : patienceMs)) return
    throw notAnswering(`Hot Desk is not ready: ${partsIn(last)}.`, doctor)
  },
}

const partsIn = (readiness: Readiness | null): string =>
  readiness === null
    ? 'the dashboard does not answer'
    : Object.entries(readiness.parts)
        .map(([part, state]) => `${part} ${state}`)
        .join(', ')

/** One of several hosts may leave the dashboard to the others: then the worker says how it is. */
function askReadiness(places: Places): Promise<Readiness | null> {
  return existsSync(join(places.folder, 'no-web')) ? askWorker(places) : askDashboard(places)
}

async function askDashboard(places: Places): Promise<Readiness | null> {
  try {
    const address = new URL('/api/ready', ownAddress(settingsNow(places)))
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) })
    return (await answer.json()) as Readiness
  } catch {
    return null
  }
}

async function askWorker(places: Places): Promise<Readiness | null> {
  const { HOTDESK_WORKER_PORT = '3001' } = settingsNow(places)
  const workerUrl = `http://127.0.0.1:${HOTDESK_WORKER_PORT}`
  const health = await askHealth(workerOf({ workerUrl, dataDirectory: places.data }))
  if (typeof health !== 'object') return null
  const [ami, ari] = [upIf(health.ami === 'up'), upIf(health.ari === 'up')]
  const parts = { database: upIf(health.writesFailSince === null), worker: 'up', ami, ari } as const
  return { status: Object.values(parts).every((part) => part === 'up') ? 'ready' : 'not_ready', parts }
}

const upIf = (isUp: boolean): 'up' | 'down' => (isUp ? 'up' : 'down')

/** Where the dashboard listens on this machine. */
export function ownAddress({ HOTDESK_HOST = '127.0.0.1', HOTDESK_PORT = '3000' }: Record<string, string>): string {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[HOTDESK_HOST] ?? HOTDESK_HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${HOTDESK_PORT}`
}
