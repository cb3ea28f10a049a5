import { writeFileSync } from 'node:fs'
import type { LineState } from '../../lib/contract/board.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { detailsOf, phoneDetails } from '../../lib/contract/phones.ts'
import { phonesAsCsv } from '../../lib/csv/phones-as-csv.ts'
import { listPhones } from '../../lib/phones/list-phones.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { table } from '../table.ts'
import { addMany } from './add-phones.ts'
import { changeMany, removeMany } from './change-phones.ts'
import { discover } from './discover-phones.ts'
import { importAll } from './import-phones.ts'

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
  answer: 'GET /phones',
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
    return {
      data: { phones, total: phones.length },
      text: rows.length === 0 ? 'The pool is empty.' : table(headings, rows),
    }
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

export const phoneCommands: Command[] = [list, discover, addMany, importAll, exportAll, changeMany, removeMany]
