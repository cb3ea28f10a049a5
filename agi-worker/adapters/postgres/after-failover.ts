import type pg from 'pg'

/**
 * A server that has just been promoted knows nothing of the locks that its predecessor gave. Who held one there, and has
 * heard nothing of that server's end, gives it up 10 seconds later. It wrote its last sign of life at most 5 before.
 */
const waitSeconds = 20

/**
 * Throws an Error that says why no lock is taken yet, where this server took the place of another a moment ago.
 * The moment is that of the last change that it received; it is null for a server that was started as what it is.
 */
export async function refuseAfterFailover(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ seconds: number | null }>(
    'SELECT extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS seconds',
  )
  const seconds = rows[0]?.seconds ?? null
  // Far in the future is a clock that was wrong.
  if (seconds === null || Math.abs(seconds) >= waitSeconds) return
  throw new Error(
    `another server has become the primary: ${waitSeconds} s for the worker that served the PBXs to notice it too`,
  )
}
