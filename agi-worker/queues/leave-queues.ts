import { devicesOf, entryOfState, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { DialplanRunner } from '../lamps/publish.ts'

const context = 'hotdesk-queues'
const variable = 'HOTDESK_QUEUES'

/** Each `queue,member` of what the variable holds. */
const steps: readonly [application: string, data: string][] = [
  ['RemoveQueueMember', `\${CUT(${variable},|,1)}`],
  ['Set', `${variable}=\${CUT(${variable},|,2-)}`],
  ['GotoIf', `$["\${${variable}}" != ""]?1`],
  ['Hangup', ''],
]

/**
 * Takes a person out of the queues that they have joined themselves, as `*45` does; members that the PBX's configuration
 * names stay. Done by the dialplan, since AMI would want a class that Hot Desk has no other use for.
 *
 * @param desk where they were: the queues' lamps there go out too
 * @returns the queues
 */
export async function leaveQueues(
  pbx: Pbx,
  runner: DialplanRunner,
  extension: string,
  desk: string,
): Promise<string[]> {
  const memberships = await pbx.readJoinedQueues(extension)
  if (memberships.length === 0) return []
  await pbx.writeSteps(context, steps)
  const list = memberships.map(({ queue, member }) => `${queue},${member}`)
  await runner.runContext(context, { [`__${variable}`]: list.join('|') })
  const queues = memberships.map(({ queue }) => queue)
  await clearLamps(pbx, [desk, ...splitDevices(await pbx.readEntry(devicesOf(extension)))], queues)
  return queues
}

/** FreePBX lights the key of a queue for each device that joined it. */
async function clearLamps(pbx: Pbx, devices: readonly string[], queues: readonly string[]): Promise<void> {
  const states = new Set(devices.flatMap((device) => queues.map((queue) => `Custom:QUEUE${device}*${queue}`)))
  const lit = await pbx.readEntries([...states].map(entryOfState))
  await Promise.all([...states].filter((state) => lit.get(entryOfState(state))).map((state) => pbx.clearState(state)))
}
