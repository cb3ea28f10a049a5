import type { PbxReport } from '../lib/contract/pbx-report.ts'
import { AmiRefused } from './ami-connection.ts'
import { BulkReadings } from './bulk-readings.ts'
import type { Pbx } from './pbx.ts'
import { type Dialplan, featureCodes, type Listing } from './dialplan/feature-codes.ts'
import { freeDesksIn, termContexts } from './dialplan/free-desks.ts'
import { dialOf } from './entries.ts'

/** FreePBX's context for phones, where no phone says another. */
const usualContext = 'from-internal'

/** What this report needs besides what logins do; with less the connection comes up, and the report contains less. */
const needed = ['CoreSettings', 'ShowDialPlan']

/** The numbers of the phones that people log in at. */
interface Pool {
  pool(): Promise<string[]>
}

/** Reads from the PBX what an administrator would want to know before people dial. */
export async function readPbxReport(pbx: Pbx, store: Pool): Promise<PbxReport> {
  const allowed = await pbx.allowedActions()
  const missingActions = needed.filter((action) => !allowed.has(action))
  const nothing = {
    ...{ dialplanReadable: false, codes: [], taken: [], deliversForwards: false, missingActions },
    freeDesks: 'unreadable' as const,
  }
  if (missingActions.includes('ShowDialPlan')) return nothing
  const start = await contextOfPhones(pbx, store)
  const dialplan = await readDialplan(pbx, start)
  const steps = [...dialplan.values()].flatMap((listing) => listing.steps)
  const deliversForwards = steps.some(({ extension }) => extension.startsWith('_HD'))
  const terms = await Promise.all(termContexts.map((context) => pbx.readContext(context).catch(orNothing)))
  const freeDesks = freeDesksIn(
    terms.flatMap((listing) => listing.steps),
    steps,
  )
  return { ...nothing, dialplanReadable: true, ...featureCodes(dialplan, start), deliversForwards, freeDesks }
}

/** The context in which the first phone of the pool that the PBX knows dials. */
async function contextOfPhones(pbx: Pbx, store: Pool): Promise<string> {
  const dials = await new BulkReadings(pbx).readEntries((await store.pool()).map(dialOf))
  const [technology, endpoint] = ([...dials.values()].find((dial) => dial !== null) ?? '').split('/')
  if (!endpoint) return usualContext
  const question = technology === 'SIP' ? `SIPPEER(${endpoint},context)` : `PJSIP_ENDPOINT(${endpoint},context)`
  return (await pbx.evaluate(question)) || usualContext
}

async function readDialplan(pbx: Pbx, start: string): Promise<Dialplan> {
  const dialplan = new Map<string, Listing>()
  const waiting = [start]
  for (let context = waiting.pop(); context !== undefined; context = waiting.pop()) {
    if (dialplan.has(context)) continue
    const listing = await pbx.readContext(context).catch(orNothing)
    dialplan.set(context, listing)
    waiting.push(...listing.includes)
  }
  return dialplan
}

/** An include may name a context that does not exist. */
function orNothing(error: unknown): Listing {
  if (error instanceof AmiRefused) return { steps: [], includes: [] }
  throw error
}
