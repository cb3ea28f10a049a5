import { AlreadyRunning } from '../database/embedded.ts'
import { npmHasGone } from './npm-parent.ts'
import { SettingsProblem } from './settings.ts'
import { stopRunning } from './stop-running.ts'

interface Runnable {
  /** Resolves with the reason when it cannot go on. */
  failed: Promise<string>
  stop(): Promise<void>
}

/**
 * Runs something until SIGINT, SIGTERM or SIGHUP, or until the npm that runs it has gone, then stops it; ends the process
 * with 0, or with 1 when it could not start or not go on. Further signals change nothing: everything is being stopped already.
 * @param stopCommand what stops it from another terminal
 */
export async function runUntilSignalled(
  stopCommand: string,
  start: (signal: AbortSignal) => Promise<Runnable>,
): Promise<void> {
  const abort = new AbortController()
  // A terminal that was closed takes no more words; everything is stopped in order all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const signalled = new Promise<null>((resolve) => {
    const end = () => {
      if (!abort.signal.aborted) console.log('\nStopping …')
      abort.abort()
      resolve(null)
    }
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end)
    void npmHasGone().then(end)
  })
  try {
    const running = await start(abort.signal)
    const problem = await Promise.race([signalled, running.failed])
    if (problem !== null) console.error(`\n${problem}`)
    await running.stop()
    process.exitCode = problem === null ? 0 : 1
  } catch (error) {
    if (!abort.signal.aborted) explain(error, stopCommand)
    process.exitCode = abort.signal.aborted ? 0 : 1
  }
  process.exit()
}

/** `--stop`: stops what runs, says so, and ends the process. */
export async function stopInstead(settings: () => Parameters<typeof stopRunning>[0]): Promise<never> {
  try {
    console.log(await stopRunning(settings()))
    process.exit(0)
  } catch (error) {
    explain(error, '')
    process.exit(1)
  }
}

function explain(error: unknown, stopCommand: string): void {
  if (error instanceof SettingsProblem)
    console.error(
      `Hot Desk cannot start with these settings:\n\n${error.lines.map((line) => `  ${line}`).join('\n')}\n\n` +
        'Set them in a file named .env in this folder; .env.example describes every one.\n' +
        'To try Hot Desk without a PBX of your own: npm run demo',
    )
  else if (error instanceof AlreadyRunning)
    console.error(`${error.message}\nStop it in its terminal with Ctrl-C, or from here: ${stopCommand}`)
  else console.error(error instanceof Error ? error.message : error)
}
