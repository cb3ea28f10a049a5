import { Client } from 'pg'

// Two start scripts on one database would run two workers, which take the PBX from each other.
const lockId = 4683375

/** Holds the one supervisor's place on a database until `release`. Null: somebody else has it. */
export async function takeSupervisorLock(url: string): Promise<{ release(): Promise<void> } | null> {
  const client = new Client(url)
  // A server that goes away takes the lock with it; whoever supervises notices that by other means.
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [lockId])
  if (rows[0]?.taken === true) return { release: () => client.end() }
  await client.end()
  return null
}

/** Whether a living start script holds the lock. A server that does not answer is supervised by nobody. */
export async function isSupervised(url: string): Promise<boolean> {
  try {
    const lock = await takeSupervisorLock(url)
    await lock?.release()
    return lock === null
  } catch {
    return false
  }
}
