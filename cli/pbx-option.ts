import { firstPbx } from '../lib/contract/pbxes.ts'
import type { Transaction } from '../lib/db.ts'
import { listPbxes } from '../lib/pbxes/list-pbxes.ts'
import type { Input } from './command.ts'

/** The option --pbx, where there are several. */
export const onWhichPbx = {
  list: { value: 'PBX', text: 'only this PBX, by its id' },
  change: { value: 'PBX', text: `on which PBX, by its id (default ${firstPbx})` },
}

export const ofOnePbx = (input: Input) => input.value('pbx')

/** Lists say which PBX a line is about only where there are several. */
export const severalPbxes = async (db: Transaction) => (await listPbxes(db)).length > 1
