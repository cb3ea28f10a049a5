import { devicesOf, entryOfState, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { type DialplanRunner, runForEach } from '../following/dialplan.ts'

const leaving = { context: 'hotdesk-queues', application: 'RemoveQueueMember' }

/**
 * Takes a person out of the queues that they have joined themselves, as `*45` does; members that the PBX's configuration
 * names stay.
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
  const members = memberships.map(({ queue, member }) => `${queue},${member}`)
  await runForEach(pbx, runner, leaving, members)
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
