import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { until } from '../../../e2e/support/until.ts'

export interface Answer {
  status: number | null
  output: string
  seconds: number
}

const boot = fileURLToPath(new URL('boot.sh', import.meta.url))
const namespaces = ['--mount', '--pid', '--ipc', '--uts', '--cgroup']

/** A Debian that runs under its own systemd, on our loopback. */
export class TestMachine {
  private constructor(
    private readonly child: ChildProcess,
    private readonly init: number,
  ) {}

  static async start(root: string): Promise<TestMachine> {
    const child = spawn('unshare', [...namespaces, '--fork', '--kill-child', boot, root], { stdio: 'inherit' })
    const { pid = 0 } = child
    const initOf = () => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())
    await until('the first process', () => initOf() > 0)
    const machine = new TestMachine(child, initOf())
    await until('systemd', () => /running|degraded/.test(machine.run('systemctl is-system-running').output), 180)
    return machine
  }

  /** A command line for the machine's shell, as root. */
  run(command: string, input = ''): Answer {
    const started = performance.now()
    const enter = ['--target', String(this.init), ...namespaces]
    const env = {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: '/root',
      LC_ALL: 'C.UTF-8',
      NODE_ENV: 'production',
    } as const
    const options = { encoding: 'utf8', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, input } as const
    const { status, stdout, stderr } = spawnSync('nsenter', [...enter, 'sh', '-c', command], options)
    return { status, output: (stdout + stderr).trim(), seconds: (performance.now() - started) / 1000 }
  }

  /** The same; throws, with all that was printed, when it fails. */
  must(command: string, input = ''): Answer {
    const answer = this.run(command, input)
    if (answer.status === 0) return answer
    throw new Error(`${command}\nended with ${answer.status ?? 'a signal'}:\n${answer.output}`)
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit')
    process.kill(this.init, 'SIGKILL')
    await ended
  }
}
