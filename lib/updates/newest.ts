import type { UpdateFile } from '../contract/update-file.ts'
import { processWide } from '../process-wide.ts'
import { readUpdateFile } from './read-update-file.ts'

const everyMs = 12 * 3_600_000
/** Sooner, where there was no answer. */
const againMs = 3_600_000

interface Known {
  from: string
  found: UpdateFile | null
  /** When it is looked up again. */
  due: number
}

const known = () => processWide('updates', (): Known => ({ from: '', found: null, due: 0 }))

/**
 * The newest release as far as this process knows: no page waits for it. What is due is looked up meanwhile, and is there
 * for the next page. Why there is no answer is what the health check says.
 *
 * @param from null: nobody is asked
 */
export function newestRelease(from: string | null, now = Date.now()): UpdateFile | null {
  if (from === null) return null
  const state = known()
  if (state.from !== from) Object.assign(state, { from, found: null, due: 0 })
  if (now >= state.due) void lookUp(state, from, now)
  return state.found
}

async function lookUp(state: Known, from: string, now: number): Promise<void> {
  state.due = now + everyMs
  const found = await readUpdateFile(from).catch(() => null)
  // Meanwhile the settings may name another one.
  if (state.from !== from) return
  if (found === null) state.due = now + againMs
  else state.found = found
}
