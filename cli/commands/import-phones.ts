import { fates, type Fate, type FateOfLine, type ImportPreview } from '../../lib/contract/import.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { phoneDetails } from '../../lib/contract/phones.ts'
import { readPhoneFile } from '../../lib/csv/read-phones.ts'
import { type ImportOutcome, importPhones } from '../../lib/phones/import-phones.ts'
import { previewImport } from '../../lib/phones/preview-import.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { readPhones } from '../csv/phones.ts'
import { readCsv } from '../csv/read-csv.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Result } from '../output.ts'
import { ofOnePbx, onWhichPbx } from '../pbx-option.ts'
import { CommandProblem } from '../problem.ts'
import { table } from '../table.ts'
import { confirmRemoval } from './confirm-removal.ts'

export const importAll: Command = {
  name: 'phones import',
  summary: 'Add, change and remove phones of the pool as a CSV file has them',
  arguments: [{ name: 'FILE', text: 'the CSV file; - for stdin' }],
  options: {
    pbx: onWhichPbx.change,
    'remove-others': {
      text: 'take phones that are not in the file out of the pool, after a question; people there are logged out first',
    },
    yes: { text: 'with --remove-others: remove without asking, at most half of the pool' },
    'dry-run': { text: 'say what would happen to each line, and change nothing; the JSON has them as lines' },
  },
  details: `Columns: ${['number', ...phoneDetails].join(', ')}; a first line may name them in another order, or be that of a file of FreePBX's Bulk
Handler: extension and name count then. Commas, semicolons or tabs; UTF-8, or as Windows writes it. Phones that are not in the file stay
unchanged unless you say otherwise, and so does what it has no column for. When anything is wrong nothing is changed.
--remove-others names the phones that go, and who is logged in there; more than half of the pool goes only where somebody answers.`,
  answer: 'POST /phones/import',
  async run(input) {
    const text = await readCsv(input.argument(0) ?? '')
    return input.isSet('dry-run') ? preview(input, text) : carryOut(input, text)
  },
}

async function carryOut(input: Input, text: string): Promise<Result> {
  const pbx = ofOnePbx(input) ?? firstPbx
  const { phones, problems } = readPhones(text, pbx)
  if (problems.length > 0)
    throw new CommandProblem('bad_csv', 'Nothing was imported.', 'Correct these lines and try again.', 1, problems)
  const wanted = { pbx, phones, removeOthers: input.isSet('remove-others') }
  const outcome = await withContext(input, async (ctx) => {
    const expected = wanted.removeOthers ? await agreed(ctx, input, { ...wanted, text }) : undefined
    return importPhones({ ctx, input: { ...wanted, expected } })
  })
  return { data: outcome, text: `Imported: ${inWords(outcome)}.` }
}

/** What somebody has agreed to, so that nothing else is done. Throws CommandProblem. */
async function agreed({ db }: Context, input: Input, { pbx, text }: { pbx: string; text: string }) {
  const found = await previewImport(db, { pbx, file: readPhoneFile(text, pbx), removeOthers: true })
  // What is refused is not worth a question.
  if (found.counts.refused === 0) await confirmRemoval(input, found)
  const { add: added, change: changed, remove: removed } = found.counts
  return { added, changed, removed }
}

async function preview(input: Input, text: string): Promise<Result> {
  const pbx = ofOnePbx(input) ?? firstPbx
  const wanted = { pbx, file: readPhoneFile(text, pbx), removeOthers: input.isSet('remove-others') }
  const found = await withContext(input, ({ db }) => previewImport(db, wanted))
  if (found.problem !== null) throw new CommandProblem('bad_csv', found.problem, 'Correct the file and try again.')
  const outcome = outcomeOf(found)
  const refused = found.counts.refused
  const said = `This is what an import would do: ${inWords(outcome)}. Nothing was changed.`
  const wrong = `${refused} of the lines are refused: correct them first, an import does all or nothing.`
  return {
    data: { ...outcome, lines: found.lines },
    text: [asTable(found), refused > 0 ? wrong : said].join('\n\n'),
    ...(refused > 0 && { exitCode: exitCodes.failed }),
  }
}

function outcomeOf({ lines }: ImportPreview): ImportOutcome {
  const [add, change, remove, unchanged] = fates.map((fate) =>
    lines.filter((line) => line.fate === fate).map(({ number }) => number),
  )
  return { added: add ?? [], changed: change ?? [], removed: remove ?? [], unchanged: unchanged ?? [] }
}

const inWords = ({ added, changed, removed, unchanged }: ImportOutcome) =>
  [
    `${added.length} added, ${changed.length} changed, ${unchanged.length} as they were`,
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ].join(', ')

const words: Record<Fate, string> = {
  add: 'add',
  change: 'change',
  remove: 'remove',
  unchanged: 'as it is',
  refused: 'refused',
}

const asTable = ({ lines }: ImportPreview) =>
  table(
    ['LINE', 'NUMBER', 'FATE', ''],
    lines.map((line) => [String(line.line ?? ''), line.number, words[line.fate], whatOf(line)]),
  )

function whatOf({ fate, details, changes, because }: FateOfLine): string {
  if (fate === 'add')
    return phoneDetails
      .map((detail) => details[detail])
      .filter(Boolean)
      .join(', ')
  if (fate === 'change')
    return changes.map(({ detail, from, to }) => `${detail}: ${from || '-'} → ${to || '-'}`).join('; ')
  return because.join('; ')
}
