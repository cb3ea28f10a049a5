import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { migrate } from '../../runtime/database/migrate.ts'
import { withClient } from '../../runtime/database/use-database.ts'
import { readBackup } from '../backup/read.ts'
import { refuseIfInUse, restore } from '../backup/restore.ts'
import { writeBackup } from '../backup/write.ts'
import type { Command } from '../command.ts'
import { findInstallation, onDatabase, withDatabase } from '../installation.ts'

const inWords = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name.replaceAll('_', ' ')} ${count}`)
    .join(', ')

const backup: Command = {
  name: 'backup',
  summary: 'Write everything in the database into one file',
  arguments: [{ name: 'FILE', text: 'a new file; - for stdout; default: hotdesk-<now>.jsonl.gz', optional: true }],
  details: `Hot Desk may go on running: the file shows one moment. It holds password hashes and who sat where: readable by its
owner alone. A database that is older than this version is backed up as it is. Not in it: .env and the generated secrets of
the data folder (without them everybody has to sign in again, and the secrets of added PBXs are entered again).`,
  async run(input) {
    const now = new Date()
      .toISOString()
      .replaceAll(/[-:]|\..*/g, '')
      .replace('T', '-')
    const file = input.argument(0) ?? `hotdesk-${now}.jsonl.gz`
    const counts = await onDatabase(
      findInstallation(input),
      (client, { missing }) => {
        if (missing > 0)
          input.out.note('The database is older than this version of Hot Desk; the backup has it as it is.')
        return writeBackup(client, file)
      },
      { older: 'use' },
    )
    if (file === '-') return { data: null, text: null }
    return { data: { file, rows: counts }, text: `${file} holds ${inWords(counts)}.` }
  },
}

const restoreBackup: Command = {
  name: 'restore',
  summary: 'Load a backup into the database',
  arguments: [{ name: 'FILE', text: 'what backup has written; - for stdin' }],
  options: {
    replace: { text: 'delete what the database holds now' },
    check: { text: 'look only whether the file is whole' },
  },
  details: `Stop Hot Desk first. The file is checked before anything is touched, and loaded wholly or not at all, into a database
brought up to this version. Sessions that were open then are open again; at its next start Hot Desk makes the PBX agree
with them.`,
  async run(input) {
    const file = input.argument(0) ?? ''
    const content = readBackup(file === '-' ? await buffer(process.stdin) : readFileSync(file))
    const { createdAt, counts } = content
    if (input.isSet('check'))
      return { data: { createdAt, rows: counts }, text: `Whole, of ${createdAt}: ${inWords(counts)}.` }
    await withDatabase(findInstallation(input), { make: true }, async (url) => {
      // Before anything is changed: an older Hot Desk that runs does not know the newer database.
      await withClient(url, refuseIfInUse)
      await migrate(url)
      await withClient(url, (client) => restore(client, content, input.isSet('replace')))
    })
    return { data: { createdAt, rows: counts }, text: `The database is as it was at ${createdAt}: ${inWords(counts)}.` }
  },
}

export const backupCommands: Command[] = [backup, restoreBackup]
