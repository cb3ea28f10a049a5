import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Has the Asterisk of this configuration folder run CLI commands. Throws an Error in one line. */
export function runInAsterisk(directory: string, commands: readonly string[]): void {
  try {
    for (const command of commands)
      execFileSync('asterisk', ['-C', join(directory, 'asterisk.conf'), '-rx', command], {
        stdio: 'pipe',
        timeout: 30_000,
      })
  } catch (error) {
    throw new Error(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), { cause: error })
  }
}

export const asTyped = (commands: readonly string[]) => commands.map((command) => `asterisk -rx "${command}"`)
