import type { Actor } from '../../lib/contract/actor.ts'
import { AmiRefused, PbxUnavailable } from '../../pbx/ami-connection.ts'
import { devicesOf, dialOf, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Context } from '../context.ts'
import { Denied } from '../sessions/denied.ts'
import { contextQuestion, type Leg, legsOf, phoneToRing } from './rings.ts'

interface CallWanted {
  /** Whose phone rings. */
  extension: string
  number: string
}

/** FreePBX's context of phones. */
const usualContext = 'from-internal'

/**
 * Rings one of a person's phones and connects them to the number once they answer, as if they had dialled it there: in
 * the phone's own context and under its own number, so that what the PBX allows and shows still applies. Throws Denied:
 * no_phone_rings, or pbx_unavailable.
 */
export async function call(ctx: Context, { extension, number }: CallWanted, actor: Actor): Promise<void> {
  try {
    const leg = await findPhone(ctx, extension)
    if (!leg || !ctx.dial) throw new Denied('no_phone_rings')
    const context = await contextOf(ctx.pbx, leg.endpoint)
    const callerId = `"Call ${number}" <${leg.device}>`
    await ctx.dial({ endpoint: leg.endpoint, context, extension: number, callerId }).catch(refused)
    await ctx.store.record({ type: 'call.requested', data: { number }, actor, phone: leg.device, extension })
    ctx.log.info({ extension, phone: leg.device }, 'Calling, as asked for in the browser')
  } catch (error) {
    throw isOfPbx(error) ? new Denied('pbx_unavailable') : error
  }
}

/** The desk where they are logged in, otherwise a phone that is theirs. */
async function findPhone({ store, pbx }: Context, extension: string): Promise<Leg | null> {
  const [seat, devices] = await Promise.all([store.seatOf(extension), pbx.readEntry(devicesOf(extension))])
  const candidates = [...(seat === null ? [] : [seat]), ...splitDevices(devices)]
  const legs = legsOf(candidates, await pbx.readEntries(candidates.map(dialOf)))
  const states = await Promise.all(legs.map(({ endpoint }) => pbx.evaluate(`DEVICE_STATE(${endpoint})`)))
  return phoneToRing(legs, states)
}

async function contextOf(pbx: Pbx, endpoint: string): Promise<string> {
  const question = contextQuestion(endpoint)
  const answer = question === null ? '' : await pbx.evaluate(question)
  return /^[\w-]+$/.test(answer) ? answer : usualContext
}

/** As when the phone has left a moment ago. */
function refused(error: unknown): never {
  throw isOfPbx(error) ? error : new Denied('no_phone_rings')
}

const isOfPbx = (error: unknown) => error instanceof PbxUnavailable || error instanceof AmiRefused
