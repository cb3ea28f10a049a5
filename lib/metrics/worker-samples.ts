import { type Sample, sampleSchema } from '@/lib/contract/metrics'
import { env } from '@/lib/env'

/** Less than a scrape may take. Milliseconds. */
const timeLimit = 2_000

/** What the worker counts of itself; nothing while it is away. */
export async function workerSamples(): Promise<Sample[]> {
  const { HOTDESK_WORKER_PORT: port, HOTDESK_WORKER_TOKEN: token } = env()
  try {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`, {
      headers: { Authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimit),
    })
    return sampleSchema.array().parse(await response.json())
  } catch {
    // hotdesk_worker_up says so.
    return []
  }
}
