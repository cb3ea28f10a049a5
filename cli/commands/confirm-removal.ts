import type { FateOfLine, ImportPreview } from '../../lib/contract/import.ts'
import type { Input } from '../command.ts'
import { confirm } from '../confirm.ts'
import { CommandProblem } from '../problem.ts'

/** A script may always remove this many, no matter how small the pool is. */
const few = 5

/**
 * Asks before an import takes phones out of the pool. A script's --yes is believed for at most half of the pool: a file that
 * was cut off looks like one that removes the rest. Throws CommandProblem.
 */
export async function confirmRemoval(input: Input, { lines, counts }: ImportPreview): Promise<void> {
  const leaving = lines.filter(({ fate }) => fate === 'remove')
  if (leaving.length === 0) return
  const pool = counts.remove + counts.change + counts.unchanged
  const what = `${leaving.length} of the ${pool} phones of the pool are not in the file, and would be removed.`
  if (input.isSet('yes') && leaving.length > Math.max(few, pool / 2))
    throw new CommandProblem(
      'too_many_removed',
      `${what} That is more than half: nothing was changed.`,
      'Look whether the file is whole. Leave out --yes to be asked, or name them to hotdesk phones remove.',
    )
  await confirm(input, what, leaving.map(inWords))
}

const inWords = ({ number, details, because }: FateOfLine) =>
  [number, details.label, details.location, ...because].filter(Boolean).join('  ')
