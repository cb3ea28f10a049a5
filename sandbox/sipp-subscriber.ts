import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitFor } from '../runtime/wait-for.ts'
import { endChild, startChild } from './child.ts'
import type { PhonePbx } from './phone.ts'
import { privateRoot } from './roots.ts'

const scenario = fileURLToPath(new URL('sipp-subscriber.xml', import.meta.url))

/** What a lamp shows: the messages of its own extension, or the calls of a colleague (BLF). */
type Watched = { messages: true } | { colleague: string }

/** sipp as a phone that subscribes: an independent program reads what lamps receive. */
export class SippSubscriber {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start({ ports, secrets }: PhonePbx, number: string, watched: Watched): Promise<SippSubscriber> {
    const root = await privateRoot('sipp')
    const folder = mkdtempSync(join(tmpdir(), 'hotdesk-sipp-'))
    const account = ['-s', number, '-au', number, '-ap', secrets.phones[number] ?? '']
    const here = ['-i', '127.0.0.1', '-ci', '127.0.0.1', '-m', '1', '-nostdin', '-skip_rlimit']
    const log = ['-trace_logs', '-log_file', join(folder, 'log')]
    const command = [...root.command('usr/bin/sipp'), `127.0.0.1:${ports.sip}`, '-sf', scenario]
    const child = startChild([...command, ...account, ...keys(number, watched), ...here, ...log], {
      stdio: 'ignore',
      cwd: folder,
      env: { ...process.env, TERM: 'dumb' },
    })
    return new SippSubscriber(child, folder)
  }

  /**
   * Waits until it last received this: new and old messages, as `1/0`; for a colleague `early`, `confirmed`,
   * `terminated`.
   */
  async shows(what: string, timeoutMs = 15_000): Promise<void> {
    if (await waitFor(() => this.received().at(-1) === what, timeoutMs)) return
    throw new Error(`It does not show ${what}; it received ${JSON.stringify(this.received())}`)
  }

  async stop(): Promise<void> {
    await endChild(this.child, 'SIGKILL', 1_000)
    rmSync(this.folder, { recursive: true })
  }

  private received(): string[] {
    const log = join(this.folder, 'log')
    if (!existsSync(log)) return []
    return [...readFileSync(log, 'utf8').matchAll(/^received +(\S+)$/gm)].map(([, what = '']) => what)
  }
}

/** What stands for these words in the scenario. */
function keys(number: string, watched: Watched): string[] {
  const values =
    'messages' in watched
      ? { watched: number, event: 'message-summary', accepted: 'application/simple-message-summary' }
      : { watched: watched.colleague, event: 'dialog', accepted: 'application/dialog-info+xml' }
  return Object.entries(values).flatMap(([name, value]) => ['-key', name, value])
}
