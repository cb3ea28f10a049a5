import { changePhones } from '../../lib/phones/change-phones.ts'
import { removePhones } from '../../lib/phones/remove-phones.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { onWhichPbx } from '../pbx-option.ts'
import { detailOptions, detailsIn } from '../phone-details.ts'
import { numbers, phonesIn } from '../phone-numbers.ts'
import { wrongUse } from '../problem.ts'

export const changeMany: Command = {
  name: 'phones change',
  summary: 'Change phones of the pool, all of them or none',
  arguments: [numbers],
  options: { ...detailOptions, pbx: onWhichPbx.change },
  answer: 'POST /phones/change',
  details: 'The JSON has those that it changed, as they were before.',
  async run(input) {
    const change = detailsIn(input)
    if (Object.keys(change).length === 0)
      throw wrongUse('Nothing to change was given.', 'Use --label, --location or --owner.')
    const before = await withContext(input, (ctx) => changePhones({ ctx, input: { phones: phonesIn(input), change } }))
    return {
      data: { before },
      text: before.length === 1 ? '1 phone is changed.' : `${before.length} phones are changed.`,
    }
  },
}

export const removeMany: Command = {
  name: 'phones remove',
  summary: 'Take phones out of the pool; whoever is logged in there is logged out first',
  arguments: [numbers],
  options: { pbx: onWhichPbx.change },
  answer: 'POST /phones/remove',
  async run(input) {
    const removed = await withContext(input, (ctx) => removePhones({ ctx, input: { phones: phonesIn(input) } }))
    const text =
      removed.length === 1 ? '1 phone is no longer a hot desk.' : `${removed.length} phones are no longer hot desks.`
    return { data: { removed }, text }
  },
}
