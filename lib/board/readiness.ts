import { loadPbxState } from './pbx-state'

/** Each part that people need to log in, and whether it works. Shown to everybody: no versions, no names. */
export interface Readiness {
  status: 'ready' | 'not_ready'
  parts: { database: 'up' | 'down'; worker: 'up' | 'down'; ami: 'up' | 'down'; ari: 'up' | 'down' }
}

export async function readiness(): Promise<Readiness> {
  const parts = await loadPbxState().then(
    ({ worker, ami, ari }) =>
      worker === 'running'
        ? ({ database: 'up', worker: 'up', ami, ari } as const)
        : ({ database: 'up', worker: 'down', ami: 'down', ari: 'down' } as const),
    () => ({ database: 'down', worker: 'down', ami: 'down', ari: 'down' }) as const,
  )
  return { status: Object.values(parts).every((part) => part === 'up') ? 'ready' : 'not_ready', parts }
}
