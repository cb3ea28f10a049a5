import { SettingsProblem } from './settings.ts'

interface Runnable {
  /** Resolves with the reason when it cannot go on. */
  failed: Promise<string>
  stop(): Promise<void>
}

/**
 * Runs something until SIGINT, SIGTERM or SIGHUP, then stops it; ends the process with 0, or with 1 when it could not
 * start or not go on. Further signals change nothing: everything is being stopped already.
 */
export async function runUntilSignalled(start: (signal: AbortSignal) => Promise<Runnable>): Promise<void> {
  const abort = new AbortController()
  const signalled = new Promise<null>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(name, () => {
        if (!abort.signal.aborted) console.log('\nStopping …')
        abort.abort()
        resolve(null)
      })
  })
  try {
    const running = await start(abort.signal)
    const problem = await Promise.race([signalled, running.failed])
    if (problem !== null) console.error(`\n${problem}`)
    await running.stop()
    process.exitCode = problem === null ? 0 : 1
  } catch (error) {
    if (!abort.signal.aborted) explain(error)
    process.exitCode = abort.signal.aborted ? 0 : 1
  }
  process.exit()
}

function explain(error: unknown): void {
  if (error instanceof SettingsProblem)
    console.error(
      `Hot Desk cannot start with these settings:\n\n${error.lines.map((line) => `  ${line}`).join('\n')}\n\n` +
        'Set them in a file named .env in this folder; .env.example describes every one.\n' +
        'To try Hot Desk without a PBX of your own: npm run demo',
    )
  else console.error(error instanceof Error ? error.message : error)
}
