import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const recordFields = [
  ...['src', 'clid', 'dst', 'dcontext', 'channel', 'dstchannel', 'lastapp', 'disposition', 'accountcode'],
  ...['cnum', 'cnam'],
] as const
const eventFields = {
  type: 'eventtype',
  number: 'CALLERID(num)',
  name: 'CALLERID(name)',
  dialled: 'CHANNEL(exten)',
  channel: 'CHANNEL(channame)',
} as const

/** A row of CDR, under the names of FreePBX's table. */
export type CallRecord = Record<(typeof recordFields)[number], string>
/** A row of CEL. */
export type CallEvent = Record<keyof typeof eventFields, string>

const [recordFile, eventFile] = ['cdr-custom/calls', 'cel-custom/events']

/** What has Asterisk write down calls, as on FreePBX but to files. Off unless somebody asks: it is nothing that others need. */
export function callRecordFiles(log: string): Record<string, string> {
  for (const folder of ['cdr-custom', 'cel-custom']) mkdirSync(join(log, folder), { recursive: true, mode: 0o700 })
  const record = recordFields.map((name) => `CDR(${name})`)
  return {
    'cdr.conf': '[general]\nenable = yes\n',
    'cel.conf': '[general]\nenable = yes\napps = all\nevents = ALL\n',
    'cdr_custom.conf': mapping('calls', record),
    'cel_custom.conf': mapping('events', Object.values(eventFields)),
  }
}

/** In the order in which they were written. */
export function callRecordsIn(log: string): CallRecord[] {
  return rowsIn(join(log, recordFile), recordFields) as CallRecord[]
}

export function callEventsIn(log: string): CallEvent[] {
  return rowsIn(join(log, eventFile), Object.keys(eventFields)) as CallEvent[]
}

const mapping = (file: string, fields: readonly string[]) =>
  `[mappings]\n${file} => ${fields.map((field) => `\${CSV_QUOTE(\${${field}})}`).join(',')}\n`

function rowsIn(file: string, names: readonly string[]): Record<string, string>[] {
  const lines = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n').slice(0, -1)
  return lines.map((line) => {
    const values = line.slice(1, -1).split('","')
    return Object.fromEntries(names.map((name, at) => [name, (values[at] ?? '').replaceAll('""', '"')]))
  })
}
