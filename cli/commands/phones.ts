import { writeFileSync } from 'node:fs'
import type { Client } from 'pg'
import type { NewPhone } from '../../lib/contract/phones.ts'
import { commandLineActor } from '../actor.ts'
import type { Command } from '../command.ts'
import { phonesAsCsv, readPhones } from '../csv/phones.ts'
import { readCsv } from '../csv/read-csv.ts'
import { findInstallation, onDatabase } from '../installation.ts'
import { CommandProblem } from '../problem.ts'
import { table } from '../table.ts'

interface PooledPhone extends NewPhone {
  /** Asterisk's device state as the worker last saw it; null: never. */
  state: string | null
  extension: string | null
}

const listPhones: Command = {
  name: 'phones list',
  summary: 'Show the phones of the pool and who holds them',
  async run(input) {
    const phones = await onDatabase(findInstallation(input), readPool)
    const rows = phones.map(({ number, label, location, state, extension }) => {
      return [number, label, location, state ?? 'unknown', extension ?? '']
    })
    const text =
      rows.length === 0 ? 'The pool is empty.' : table(['NUMBER', 'LABEL', 'LOCATION', 'STATE', 'HELD BY'], rows)
    return { data: phones, text }
  },
}

const exportPhones: Command = {
  name: 'phones export',
  summary: 'Write the pool as CSV',
  arguments: [{ name: 'FILE', text: 'where to; default: stdout', optional: true }],
  details: 'What begins like a formula gets an apostrophe in front, which phones import takes away again.',
  async run(input) {
    const file = input.argument(0)
    const phones = await onDatabase(findInstallation(input), readPool)
    const csv = phonesAsCsv(phones)
    if (file === undefined) return { data: { csv }, text: csv.trimEnd() }
    writeFileSync(file, csv)
    return { data: { file, phones: phones.length }, text: `${phones.length} phones are in ${file}.` }
  },
}

const importPhones: Command = {
  name: 'phones import',
  summary: 'Add and change phones of the pool from CSV',
  arguments: [{ name: 'FILE', text: 'the CSV file; - for stdin' }],
  options: { 'dry-run': { text: 'say what would change, and change nothing' } },
  details: `Columns: number, label, location; a first line may name them in another order. Commas, semicolons or tabs, UTF-8.
Phones that the file does not name stay as they are. When anything is wrong nothing is changed.`,
  async run(input) {
    const { phones, problems } = readPhones(await readCsv(input.argument(0) ?? ''))
    if (problems.length > 0)
      throw new CommandProblem('bad_csv', 'Nothing was imported.', 'Correct these lines and try again.', 1, problems)
    const isTrial = input.isSet('dry-run')
    const outcome = await onDatabase(findInstallation(input), (client) => importInto(client, phones, isTrial))
    return { data: { ...outcome, dryRun: isTrial }, text: inWords(outcome, isTrial) }
  },
}

export const phoneCommands: Command[] = [listPhones, importPhones, exportPhones]

async function readPool(client: Client): Promise<PooledPhone[]> {
  const { rows } = await client.query<PooledPhone>(
    `SELECT phones.number, label, coalesce(locations.name, '') AS location, device_state AS state, extension FROM phones
     LEFT JOIN locations ON locations.id = location_id
     LEFT JOIN phone_status ON phone_id = phones.id
     LEFT JOIN sessions ON sessions.pbx = phones.pbx AND sessions.phone = phones.number AND ended_at IS NULL
     ORDER BY phones.number`,
  )
  return rows
}

interface Outcome {
  added: string[]
  changed: string[]
  unchanged: string[]
}

/** All of them or none, with an event for each change, as the dashboard does it. */
async function importInto(client: Client, phones: readonly NewPhone[], isTrial: boolean): Promise<Outcome> {
  const outcome: Outcome = { added: [], changed: [], unchanged: [] }
  await client.query('BEGIN')
  // The rows first, all events last: the lock that orders events is held from the first one on.
  for (const phone of phones) outcome[await upsert(client, phone)].push(phone.number)
  const byNumber = new Map(phones.map((phone) => [phone.number, phone]))
  for (const kind of ['added', 'changed'] as const)
    for (const number of outcome[kind]) await record(client, `phone.${kind}`, byNumber.get(number))
  await client.query(isTrial ? 'ROLLBACK' : 'COMMIT')
  return outcome
}

async function upsert(client: Client, { number, label, location }: NewPhone): Promise<keyof Outcome> {
  const values = [number, label, location]
  const { rows } = await client.query<NewPhone>(
    `SELECT label, coalesce(locations.name, '') AS location FROM phones LEFT JOIN locations ON locations.id = location_id
     WHERE phones.pbx = 'main' AND number = $1 FOR UPDATE OF phones`,
    [number],
  )
  const [before] = rows
  if (before?.label === label && before.location === location) return 'unchanged'
  await client.query(
    `WITH place AS (
       INSERT INTO locations (pbx, name) SELECT 'main', $3 WHERE $3 <> ''
       ON CONFLICT (pbx, name) DO UPDATE SET name = EXCLUDED.name RETURNING id
     )
     INSERT INTO phones (pbx, number, label, location_id) VALUES ('main', $1, $2, (SELECT id FROM place))
     ON CONFLICT (pbx, number) DO UPDATE SET label = EXCLUDED.label, location_id = EXCLUDED.location_id`,
    values,
  )
  return before === undefined ? 'added' : 'changed'
}

async function record(
  client: Client,
  type: 'phone.added' | 'phone.changed',
  phone: NewPhone | undefined,
): Promise<void> {
  if (phone === undefined) return
  const { number, label, location } = phone
  await client.query("INSERT INTO events (pbx, type, phone, actor, data) VALUES ('main', $1, $2, $3, $4)", [
    type,
    number,
    commandLineActor(),
    { label, location },
  ])
}

function inWords({ added, changed, unchanged }: Outcome, isTrial: boolean): string {
  const counts = `${added.length} added, ${changed.length} changed, ${unchanged.length} as they were`
  return isTrial ? `This is what an import would do: ${counts}. Nothing was changed.` : `Imported: ${counts}.`
}
