import { writeFileSync } from 'node:fs'
import type { LineState } from '../../lib/contract/board.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { detailsOf, phoneDetails } from '../../lib/contract/phones.ts'
import { type ImportOutcome, importPhones } from '../../lib/phones/import-phones.ts'
import { listPhones } from '../../lib/phones/list-phones.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { phonesAsCsv, readPhones } from '../csv/phones.ts'
import { readCsv } from '../csv/read-csv.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { CommandProblem } from '../problem.ts'
import { table } from '../table.ts'

const lineWords: Record<LineState, string> = {
  unknown: 'unknown',
  unregistered: 'not registered',
  idle: 'idle',
  ringing: 'ringing',
  in_call: 'in a call',
  on_hold: 'on hold',
}

const list: Command = {
  name: 'phones list',
  summary: 'Show the phones of the pool and who holds them',
  options: { pbx: onWhichPbx.list },
  async run(input) {
    const { phones, several } = await withContext(input, async ({ db }) => {
      return { phones: await listPhones(db, ofOnePbx(input)), several: await severalPbxes(db) }
    })
    const rows = phones.map((phone) => {
      const { pbx, number, line, session } = phone
      const details = Object.values(detailsOf(phone))
      return [...(several ? [pbx] : []), number, ...details, lineWords[line], session?.extension ?? '']
    })
    const headings = [
      ...(several ? ['PBX'] : []),
      'NUMBER',
      ...phoneDetails.map((detail) => detail.toUpperCase()),
      'STATE',
      'HELD BY',
    ]
    return { data: phones, text: rows.length === 0 ? 'The pool is empty.' : table(headings, rows) }
  },
}

const exportAll: Command = {
  name: 'phones export',
  summary: 'Write the pool as CSV',
  arguments: [{ name: 'FILE', text: 'where to; default: stdout', optional: true }],
  options: { pbx: onWhichPbx.change },
  details: 'What begins like a formula gets an apostrophe in front, which phones import takes away again.',
  async run(input) {
    const file = input.argument(0)
    const phones = await withContext(input, ({ db }) => listPhones(db, ofOnePbx(input) ?? firstPbx))
    const csv = phonesAsCsv(phones)
    if (file === undefined) return { data: { csv }, text: csv.trimEnd() }
    writeFileSync(file, csv)
    return { data: { file, phones: phones.length }, text: `${phones.length} phones are in ${file}.` }
  },
}

const importAll: Command = {
  name: 'phones import',
  summary: 'Add and change phones of the pool from CSV',
  arguments: [{ name: 'FILE', text: 'the CSV file; - for stdin' }],
  options: { pbx: onWhichPbx.change, 'dry-run': { text: 'say what would change, and change nothing' } },
  details: `Columns: ${['number', ...phoneDetails].join(', ')}; a first line may name them in another order. Commas, semicolons or tabs, UTF-8.
Phones and columns that the file does not have stay as they are. When anything is wrong nothing is changed.`,
  async run(input) {
    const { phones, problems } = readPhones(await readCsv(input.argument(0) ?? ''))
    if (problems.length > 0)
      throw new CommandProblem('bad_csv', 'Nothing was imported.', 'Correct these lines and try again.', 1, problems)
    const dryRun = input.isSet('dry-run')
    const wanted = { pbx: ofOnePbx(input), phones, dryRun }
    const outcome = await withContext(input, (ctx) => importPhones({ ctx, input: wanted }))
    return { data: { ...outcome, dryRun }, text: inWords(outcome, dryRun) }
  },
}

export const phoneCommands: Command[] = [list, importAll, exportAll]

function inWords({ added, changed, unchanged }: ImportOutcome, dryRun: boolean): string {
  const counts = `${added.length} added, ${changed.length} changed, ${unchanged.length} as they were`
  return dryRun ? `This is what an import would do: ${counts}. Nothing was changed.` : `Imported: ${counts}.`
}
