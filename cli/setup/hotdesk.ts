import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { type Call, mustRun } from './programs.ts'

/** The account of the system that Hot Desk's services, files and rows belong to. */
export const systemUser = 'hotdesk'

/** Runs a command of this command line as the account that everything of Hot Desk's belongs to. @returns its JSON */
export function runHotdesk(
  words: readonly string[],
  settings: Readonly<Record<string, string | undefined>>,
  call: Pick<Call, 'seconds'> = {},
): unknown {
  const [script = join(projectDirectory, 'cli/hotdesk.mjs')] = process.argv.slice(1)
  const own = { DATABASE_URL: settings['DATABASE_URL'], HOTDESK_DATA_DIR: settings['HOTDESK_DATA_DIR'] }
  const environment = Object.fromEntries(
    Object.entries({ ...own, SUDO_USER: process.env['SUDO_USER'] ?? 'root' }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  const answer = mustRun(
    process.execPath,
    [script, ...words, '--json'],
    `Run sudo hotdesk doctor: it shows what is not as it should be. Then run this again.`,
    { user: systemUser, seconds: 180, environment, ...call },
  )
  return JSON.parse(answer) as unknown
}
