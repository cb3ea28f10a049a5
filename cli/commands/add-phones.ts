import type { Desk } from '../../lib/contract/board.ts'
import type { Candidate } from '../../lib/contract/candidates.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { addPhone } from '../../lib/phones/add-phone.ts'
import { listCandidates } from '../../lib/phones/list-candidates.ts'
import { type Context, transact } from '../../lib/verbs/verb.ts'
import { closest, didYouMean } from '../closest.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx } from '../pbx-option.ts'
import { detailOptions, detailsIn } from '../phone-details.ts'
import { numbers, phonesIn } from '../phone-numbers.ts'
import { CommandProblem } from '../problem.ts'

/** More than any PBX has. */
const all = 100_000

export const addMany: Command = {
  name: 'phones add',
  summary: 'Add phones that the PBX has to the pool, all of them or none',
  arguments: [numbers],
  options: { ...detailOptions, pbx: onWhichPbx.change },
  details: `phones discover shows the phones that the PBX has. Label, location and owner are those of each phone named; phones import
gives each its own.`,
  async run(input) {
    const [named, details] = [phonesIn(input), detailsIn(input)]
    const added = await withContext(input, async (ctx) => {
      await requireOnPbx(
        ctx,
        named.map(({ number }) => number),
        ofOnePbx(input) ?? firstPbx,
      )
      return addTogether(
        ctx,
        named.map((phone) => ({ ...phone, ...details })),
      )
    })
    return { data: { phones: added }, text: inWords(added) }
  },
}

const addTogether = (ctx: Context, phones: readonly Parameters<typeof addPhone>[0]['input'][]): Promise<Desk[]> =>
  transact(ctx, async (within) => {
    const added: Desk[] = []
    for (const phone of phones) added.push(await addPhone({ ctx: { ...ctx, within }, input: phone }))
    return added
  })

function inWords(added: readonly Desk[]): string {
  const [phone] = added
  return added.length === 1 && phone ? `${phone.number} is a hot desk.` : `${added.length} phones are hot desks.`
}

/** Throws Problem no_such_pbx, and CommandProblem which names each number that the PBX does not have. */
async function requireOnPbx({ db }: Context, wanted: readonly string[], pbx: string): Promise<void> {
  const { candidates } = await listCandidates(db, { pbx, pooled: true, limit: all })
  if (candidates.length === 0)
    throw new CommandProblem(
      'phones_not_read',
      'Hot Desk has not read yet which phones the PBX has. Nothing was added.',
      'Start Hot Desk, which reads them at once; phones import adds phones without that.',
    )
  const known = candidates.map(numberOf)
  const missing = wanted.filter((number) => !known.includes(number))
  if (missing.length === 0) return
  throw new CommandProblem(
    'phone_not_on_pbx',
    `The PBX has no phone ${missing.join(', ')}. Nothing was added.`,
    `${nearby(missing, candidates)}hotdesk phones discover shows the phones that it has.`,
  )
}

/** Of one number that is wrong. */
function nearby([number = '', ...more]: readonly string[], candidates: readonly Candidate[]): string {
  const free = candidates.filter(({ inPool }) => !inPool).map(numberOf)
  return more.length > 0 ? '' : didYouMean(closest(number, free))
}

const numberOf = ({ number }: Candidate) => number
