import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { AmiConnection, type AmiState } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { readSettings } from '../../runtime/launch/settings.ts'
import { carryOut } from '../asterisk/files.ts'
import { entriesOf, type Entry, peopleFile } from '../asterisk/people.ts'
import type { Command, Input } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { readPeople } from '../csv/people.ts'
import { readCsv } from '../csv/read-csv.ts'
import { findInstallation } from '../installation.ts'
import { CommandProblem } from '../problem.ts'

const importExtensions: Command = {
  name: 'extensions import',
  summary: 'Make extensions and devices known to a PBX that is not FreePBX, for the reference dialplan',
  arguments: [{ name: 'FILE', text: 'the CSV file; - for stdin' }],
  options: {
    'dry-run': { text: 'show what would be written, and write nothing' },
    dialplan: {
      value: 'FILE',
      text: 'write the extensions and their hints there: /etc/asterisk/extensions_hotdesk_people.conf',
    },
  },
  details: `The first line names the columns: number, name, dial (default PJSIP/<number>), mailbox (the context of its mailbox, for
example default; empty: none), outbound_cid, emergency_cid; what has no column stays as it is. It writes the AstDB entries through AMI. Who is logged in where
stays as it is, and so do extensions that the file does not name. FreePBX writes these entries itself: do not use it there.`,
  async run(input) {
    const { people, problems } = readPeople(await readCsv(input.argument(0) ?? ''))
    if (problems.length > 0)
      throw new CommandProblem('bad_csv', 'Nothing was written.', 'Correct these lines and try again.', 1, problems)
    const isTrial = input.isSet('dry-run')
    const changes = await onPbx(input, (pbx) => bringUpToDate(pbx, people.flatMap(entriesOf), isTrial))
    const file = input.value('dialplan')
    if (file !== undefined && !isTrial) {
      const before = existsSync(file) ? readFileSync(file, 'latin1') : null
      carryOut([{ path: file, before, after: Buffer.from(peopleFile(people)).toString('latin1'), keepCopy: false }])
    }
    const lines = changes.map(({ name, value }) => (value === null ? `delete ${name}` : `${name} = ${value}`))
    const done = isTrial ? 'Nothing was written.' : `${changes.length} entries were written.`
    const next = file === undefined || isTrial ? [] : [`${file} is written. Next: asterisk -rx "dialplan reload"`]
    return { data: { changes, dryRun: isTrial }, text: [...lines, done, ...next].join('\n') }
  },
}

export const extensionCommands: Command[] = [importExtensions]

async function bringUpToDate(pbx: Pbx, entries: readonly Entry[], isTrial: boolean): Promise<Entry[]> {
  const held = await pbx.readEntries(entries.map(({ name }) => name))
  const changes = entries.filter(({ name, value, onlyIfMissing }) => {
    const before = held.get(name) ?? null
    return onlyIfMissing ? before === null : before !== value
  })
  if (!isTrial) for (const { name, value } of changes) await pbx.writeEntry(name, value)
  return changes.map(({ name, value }) => ({ name, value }))
}

async function onPbx<T>(input: Input, work: (pbx: Pbx) => Promise<T>): Promise<T> {
  const settings = readSettings(findInstallation(input).environment)
  const { AMI_HOST: host, AMI_PORT: port, AMI_TLS: tls, AMI_USERNAME: username, AMI_SECRET: secret } = settings
  const connection = new AmiConnection({ host, port, tls, username, secret })
  connection.start()
  try {
    let [state, cause]: [AmiState, string] = ['connecting', '']
    while (state !== 'up') {
      ;[state, cause] = (await once(connection, 'state')) as [AmiState, string]
      if (state === 'down')
        throw new CommandProblem(
          'pbx_unavailable',
          `The PBX cannot be used: ${cause}`,
          'hotdesk doctor shows why.',
          exitCodes.notReady,
        )
    }
    return await work(new Pbx(connection))
  } finally {
    connection.stop()
  }
}
