import type { PersonState } from '@/lib/contract/person-state'
import type { Transaction } from '@/lib/db'
import { askPerson, workerHere, workerOf } from '@/lib/worker-client'
import type { PersonHere } from './load-person'

/** What the PBX says of a person at this moment; null where it cannot be asked: a page does without it. */
export async function askPersonState(
  db: Transaction,
  { pbx, extension, devices }: Pick<PersonHere, 'pbx' | 'extension' | 'devices'>,
): Promise<PersonState | null> {
  const worker = await workerOf({ db, worker: workerHere(), requestId: null }, pbx)
  return askPerson(worker, { pbx, extension, devices: devices.slice(0, 20) })
}
