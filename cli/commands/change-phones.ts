import { firstPbx } from '../../lib/contract/pbxes.ts'
import { phoneDetails, type PhoneName, wordsOfDetail } from '../../lib/contract/phones.ts'
import { changePhones } from '../../lib/phones/change-phones.ts'
import { removePhones } from '../../lib/phones/remove-phones.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'

const numbers = { name: 'NUMBERS', text: 'of the phones, with commas between' }

export const changeMany: Command = {
  name: 'phones change',
  summary: 'Change phones of the pool, all of them or none',
  arguments: [numbers],
  options: {
    ...Object.fromEntries(
      phoneDetails.map((detail) => [
        detail,
        { value: 'TEXT', text: `the new ${wordsOfDetail(detail).title.toLowerCase()}; '' for none` },
      ]),
    ),
    pbx: onWhichPbx.change,
  },
  async run(input) {
    const given = phoneDetails.flatMap((detail) => {
      const value = input.value(detail)
      return value === undefined ? [] : [[detail, value] as const]
    })
    if (given.length === 0) throw wrongUse('Nothing to change was given.', 'Use --label, --location or --owner.')
    const wanted = { phones: phonesIn(input), change: Object.fromEntries(given) }
    const before = await withContext(input, (ctx) => changePhones({ ctx, input: wanted }))
    const changed = before.map(({ number }) => number)
    return {
      data: { changed },
      text: changed.length === 1 ? '1 phone is changed.' : `${changed.length} phones are changed.`,
    }
  },
}

export const removeMany: Command = {
  name: 'phones remove',
  summary: 'Take phones out of the pool; people who are logged in there are logged out first',
  arguments: [numbers],
  options: { pbx: onWhichPbx.change },
  async run(input) {
    const removed = await withContext(input, (ctx) => removePhones({ ctx, input: { phones: phonesIn(input) } }))
    const text =
      removed.length === 1 ? '1 phone is no longer a hot desk.' : `${removed.length} phones are no longer hot desks.`
    return { data: { removed }, text }
  },
}

function phonesIn(input: Input): PhoneName[] {
  const pbx = ofOnePbx(input) ?? firstPbx
  const given = (input.argument(0) ?? '').split(',').map((number) => number.trim())
  return given.filter(Boolean).map((number) => ({ pbx, number }))
}
