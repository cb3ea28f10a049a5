import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitFor } from '../runtime/wait-for.ts'
import { endChild, startChild } from './child.ts'
import type { PhonePbx } from './phone.ts'
import { privateRoot } from './roots.ts'

const scenario = fileURLToPath(new URL('sipp-lamp.xml', import.meta.url))

/** sipp as a phone that subscribes to the messages of its own extension: what a third hand makes of what we tell lamps. */
export class SippLamp {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start({ ports, secrets }: PhonePbx, number: string): Promise<SippLamp> {
    const root = await privateRoot('sipp')
    const folder = mkdtempSync(join(tmpdir(), 'hotdesk-sipp-'))
    const account = ['-s', number, '-au', number, '-ap', secrets.phones[number] ?? '']
    const here = ['-i', '127.0.0.1', '-ci', '127.0.0.1', '-m', '1', '-nostdin', '-skip_rlimit']
    const log = ['-trace_logs', '-log_file', join(folder, 'log')]
    const command = [...root.command('usr/bin/sipp'), `127.0.0.1:${ports.sip}`, '-sf', scenario]
    const child = startChild([...command, ...account, ...here, ...log], {
      stdio: 'ignore',
      cwd: folder,
      env: { TERM: 'dumb' },
    })
    return new SippLamp(child, folder)
  }

  /** Waits until it was told of so many new and old messages last. */
  async shows(summary: string, timeoutMs = 2_000): Promise<void> {
    if (await waitFor(() => this.told().at(-1) === summary, timeoutMs)) return
    throw new Error(`It does not show ${summary}; it was told ${JSON.stringify(this.told())}`)
  }

  async stop(): Promise<void> {
    await endChild(this.child, 'SIGKILL', 1_000)
    rmSync(this.folder, { recursive: true })
  }

  private told(): string[] {
    const log = join(this.folder, 'log')
    if (!existsSync(log)) return []
    return [...readFileSync(log, 'utf8').matchAll(/^told +(\S+)$/gm)].map(([, summary = '']) => summary)
  }
}
