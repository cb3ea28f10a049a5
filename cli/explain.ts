import { UnreadableCsv } from '../lib/csv/unreadable-csv.ts'
import { Problem } from '../lib/problems/problem.ts'
import { wrongAndNext } from '../lib/problems/words.ts'
import { AlreadyRunning } from '../runtime/database/embedded.ts'
import { MigrationProblem } from '../runtime/database/migrate.ts'
import { NoDatabase } from '../runtime/database/use-database.ts'
import { isPackaged, settingsFile } from '../runtime/installation.ts'
import { SettingsProblem } from '../runtime/launch/settings.ts'
import { exitCodes } from './exit-codes.ts'
import { CommandProblem } from './problem.ts'

const whereSettingsAre = isPackaged ? settingsFile : '.env (.env.example describes every one)'

/** Anything that was thrown, as a message for people. Never shows a stack. */
export function explain(error: unknown): CommandProblem {
  if (error instanceof CommandProblem) return error
  if (error instanceof SettingsProblem)
    return new CommandProblem(
      'settings',
      'These settings cannot be used.',
      `Correct them in ${whereSettingsAre}, or in the shell, which wins over it.`,
      exitCodes.notReady,
      error.lines,
    )
  if (error instanceof MigrationProblem)
    return new CommandProblem('migration', error.message, 'The database was left as it was.', exitCodes.notReady)
  if (error instanceof NoDatabase)
    return new CommandProblem(
      'no_database',
      error.message,
      'Start Hot Desk (npm start), or run hotdesk migrate.',
      exitCodes.notReady,
    )
  if (error instanceof AlreadyRunning)
    return new CommandProblem(
      'already_running',
      error.message,
      'Stop it (Ctrl-C in its terminal, or npm start -- --stop), then try again.',
      exitCodes.notReady,
    )
  if (error instanceof UnreadableCsv)
    return new CommandProblem('bad_csv', `${error.message} Nothing was imported.`, error.next)
  if (error instanceof Problem) return ofProblem(error)
  return fromSystem(error)
}

function ofProblem({ code, fields }: Problem): CommandProblem {
  const exitCode = code === 'worker_away' || code === 'database_away' ? exitCodes.notReady : exitCodes.failed
  const lines = fields.map(({ field, message }) => `${field}: ${message}`)
  return new CommandProblem(code, ...wrongAndNext(code), exitCode, lines)
}

function fromSystem(error: unknown): CommandProblem {
  const {
    code = '',
    message,
    path,
  } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException
  const file = path ?? 'a file'
  if (code === 'EACCES' || code === 'EPERM')
    return new CommandProblem(
      'not_permitted',
      `${file} may not be used by this user.`,
      'Run this as the user that Hot Desk runs as, or as root.',
    )
  if (code === 'ENOENT') return new CommandProblem('no_such_file', `${file} is not there.`, 'Check its name.')
  if (code === 'EISDIR')
    return new CommandProblem('is_folder', 'A folder was named where a file is needed.', 'Name a file in it.')
  if (code === 'EEXIST') return new CommandProblem('file_exists', `${file} exists already.`, 'Choose another name.')
  if (code === 'ENOSPC')
    return new CommandProblem('disk_full', 'There is no room left on the disk.', 'Make room, then try again.')
  return new CommandProblem('internal', message, 'Run hotdesk doctor: it shows what is not as it should be.')
}
