import { lineState } from '../../lib/contract/board.ts'
import type { PersonState } from '../../lib/contract/person-state.ts'
import { dialOf, doNotDisturbOf } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { deniedIfAway } from '../sessions/pbx-away.ts'
import { deviceStateOf } from '../watch/phone-look.ts'
import { legsOf } from './rings.ts'

/** What the PBX says of a person now. Throws Denied pbx_unavailable. */
export async function personState(
  pbx: Pbx,
  { extension, devices }: { extension: string; devices: readonly string[] },
): Promise<PersonState> {
  try {
    const entries = await pbx.readEntries([doNotDisturbOf(extension), ...devices.map(dialOf)])
    const endpoints = legsOf(devices, entries).map(({ endpoint }) => endpoint)
    const ownPhone = endpoints.length === 0 ? 'unknown' : lineState(await deviceStateOf(pbx, endpoints))
    return { doNotDisturb: Boolean(entries.get(doNotDisturbOf(extension))), ownPhone }
  } catch (error) {
    throw deniedIfAway(error)
  }
}
