import { seated } from '../../sandbox/index.ts'
import { waitFor } from '../../runtime/wait-for.ts'
import { RestApi } from './rest-api.ts'

/** As long as the worker may take to find its PBX. */
const patienceMs = 20_000

/** Logs a few people in, unless somebody is from last time. A demo in which nobody sits is still a demo. */
export async function seatPeople(at: { url: string; token: string }, say: (line: string) => void): Promise<void> {
  const api = new RestApi(at)
  try {
    if ((await api.sessions()).length > 0) return
    await waitFor(() => isReady(at.url), patienceMs)
    await Promise.all(seated.map((seat) => api.logIn(seat)))
  } catch (error) {
    say(`Nobody is logged in yet: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const isReady = (url: string) => fetch(`${url}/api/ready`).then(({ ok }) => ok)
