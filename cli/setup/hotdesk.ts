import { join } from 'node:path'
import { z } from 'zod'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { mustRun } from './programs.ts'

/** The account of the system that Hot Desk's services, files and rows belong to. */
export const systemUser = 'hotdesk'

/**
 * Runs a command of this command line as the account that everything of Hot Desk's belongs to, with these settings.
 * Returns its JSON. Throws CommandProblem.
 */
export function runHotdesk(words: readonly string[], settings: Readonly<Record<string, string>>): unknown {
  const [, script = join(projectDirectory, 'cli/hotdesk.mjs')] = process.argv
  const answer = mustRun(
    process.execPath,
    [script, ...words, '--json'],
    'Run sudo hotdesk doctor: it shows what is not as it should be. Then run this again.',
    { user: systemUser, seconds: 180, environment: { ...settings, SUDO_USER: process.env['SUDO_USER'] ?? 'root' } },
  )
  return JSON.parse(answer) as unknown
}

/** As runHotdesk, of a command that lists: what stands under the list's name. */
export function listWithHotdesk<T>(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  schema: z.ZodType<T>,
): T[] {
  const answer = z.record(z.string(), z.unknown()).parse(runHotdesk(words, settings))
  return z.array(schema).parse(Object.values(answer).find(Array.isArray))
}
