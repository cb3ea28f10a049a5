import type { Candidate } from '../../lib/contract/candidates.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { listCandidates } from '../../lib/phones/list-candidates.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx } from '../pbx-option.ts'
import { table } from '../table.ts'

/** More than any PBX has. */
const all = 100_000

export const discover: Command = {
  name: 'phones discover',
  summary: 'Show the phones that the PBX has and the pool has not',
  arguments: [{ name: 'SEARCH', text: 'only those with these words in number, name or dial string', optional: true }],
  options: { all: { text: 'also those that are in the pool already' }, pbx: onWhichPbx.change },
  details: `Hot Desk reads them when it connects, after each reload of the PBX, and every ten minutes. NOTE says whose own phone one is, of
people who log in at desks. phones add adds them.`,
  answer: 'GET /phones/candidates',
  async run(input) {
    const filter = {
      pbx: ofOnePbx(input) ?? firstPbx,
      search: input.argument(0),
      pooled: input.isSet('all'),
      limit: all,
    }
    const found = await withContext(input, ({ db }) => listCandidates(db, filter))
    const { candidates } = found
    return { data: found, text: candidates.length === 0 ? 'There are none.' : asTable(candidates) }
  },
}

const asTable = (candidates: readonly Candidate[]) =>
  table(
    ['NUMBER', 'NAME', 'DIAL', 'NOTE'],
    candidates.map((one) => [one.number, one.name, one.dial ?? '', noteOf(one)]),
  )

function noteOf({ inPool, isExcluded, person }: Candidate): string {
  if (inPool) return 'in the pool'
  if (isExcluded) return 'never hot desks'
  return person ? `${person.name || person.extension}’s own phone` : ''
}
