import { spawnSync } from 'node:child_process'
import { exitCodes } from '../exit-codes.ts'
import { CommandProblem } from '../problem.ts'

export interface Answer {
  code: number
  stdout: string
  stderr: string
}

export interface Call {
  /** By stdin: what is secret is never an argument, where ps shows it. */
  input?: string | Buffer
  /** Whom it runs as; default: root. */
  user?: string
  seconds?: number
  environment?: Readonly<Record<string, string>>
}

/** What sudo, cron and FreePBX's own scripts find, no matter what the calling shell has. */
const folders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/var/lib/asterisk/bin']
const mostLines = 6

/** Runs a program to its end. Throws CommandProblem when it is not there, or does not end in time. */
export function run(program: string, args: readonly string[], call: Call = {}): Answer {
  const { user, input = '', seconds = 60, environment } = call
  const [command, ...rest] = user === undefined ? [program, ...args] : ['runuser', '-u', user, '--', program, ...args]
  const { status, stdout, stderr, error } = spawnSync(command, rest, {
    input,
    encoding: 'utf8',
    timeout: seconds * 1000,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: pathFor(process.env['PATH'] ?? ''), ...environment },
  })
  if (error !== undefined) throw unusable(program, error, seconds)
  return { code: status ?? 1, stdout, stderr }
}

/** As run; throws CommandProblem with the last lines that the program wrote when it fails. */
export function mustRun(program: string, args: readonly string[], next: string, call: Call = {}): string {
  const { code, stdout, stderr } = run(program, args, call)
  if (code === 0) return stdout
  throw new CommandProblem(
    'program_failed',
    `${[program, ...args].join(' ')} failed (exit code ${code}).`,
    next,
    exitCodes.failed,
    lastLines(`${stdout}\n${stderr}`),
  )
}

export const lastLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(-mostLines)

function pathFor(present: string): string {
  const before = present.split(':').filter(Boolean)
  return [...before, ...folders.filter((folder) => !before.includes(folder))].join(':')
}

function unusable(program: string, error: NodeJS.ErrnoException, seconds: number): CommandProblem {
  if (error.code === 'ENOENT')
    return new CommandProblem(
      'no_program',
      `The program ${program} is not there.`,
      'Install the package that has it, then run this again.',
      exitCodes.notReady,
    )
  if (error.code === 'ETIMEDOUT')
    return new CommandProblem(
      'no_answer',
      `${program} did not end within ${seconds} seconds.`,
      'See what keeps it (it may be waiting for the PBX or a database), then run this again.',
    )
  return new CommandProblem('program_failed', `${program}: ${error.message}`, 'Fix that, then run this again.')
}
