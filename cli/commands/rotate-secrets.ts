import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { settingsFile } from '../../runtime/installation.ts'
import { isFreePbx } from '../asterisk/conf.ts'
import { rotate } from '../asterisk/rotate.ts'
import { planRotation } from '../asterisk/rotation.ts'
import type { Command, Input } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Result } from '../output.ts'
import { CommandProblem, wrongUse } from '../problem.ts'

const worker = 'hotdesk-worker'

export const rotateSecrets: Command = {
  name: 'rotate-secrets',
  summary: 'Give the AMI and the ARI user new secrets, on the PBX and in Hot Desk’s settings',
  options: {
    'dry-run': { text: 'name the files that would change, and change nothing (the default)' },
    apply: { text: 'change them, have Asterisk read them, try the new secrets, restart the worker' },
    directory: { value: 'FOLDER', text: 'Asterisk’s configuration folder (default /etc/asterisk)' },
    'settings-file': { value: 'FILE', text: 'the file with Hot Desk’s settings (default .env in its folder)' },
  },
  details: `For an Asterisk without FreePBX on this machine, as root. Owner and mode of the files stay. When Asterisk does not accept
a new secret, files and Asterisk go back to the old ones. Nobody can log in or out until the worker has been restarted:
choose a quiet minute. Who has logged in to AMI or ARI with an old secret stays connected; docs/operations.md says how to
end that, and what to do for FreePBX and for a PBX on another host.`,
  async run(input) {
    const directory = resolve(input.value('directory') ?? '/etc/asterisk')
    refuse(input, directory)
    const rotation = planRotation(directory, resolve(input.value('settings-file') ?? settingsFile))
    const files = rotation.changes.map(({ path }) => path)
    if (!input.isSet('apply')) return planned(files)
    await rotate(directory, rotation)
    return done(files, restartWorker())
  },
}

function refuse(input: Input, directory: string): void {
  if (input.isSet('apply') && input.isSet('dry-run'))
    throw wrongUse('--apply does not go with --dry-run.', 'Use one of them.')
  if (!isFreePbx(directory)) return
  throw new CommandProblem(
    'freepbx',
    'This is a FreePBX: it keeps both users itself.',
    'In FreePBX, Admin → Hot Desking, do what follows. The fourth step is on the machine of Hot Desk.',
    exitCodes.failed,
    [
      '1. Tick the box in front of “Make new secrets”, and press it.',
      '2. Press Apply Config.',
      '3. Copy all of “Show the lines” into Hot Desk’s settings, in place of the lines of the same names.',
      '4. systemctl restart hotdesk.target (or Ctrl-C and npm start), then hotdesk doctor.',
    ],
  )
}

function planned(files: readonly string[]): Result {
  const text = `These files would get new secrets:\n${indented(files)}\n\nNothing was changed. --apply does it.`
  return { data: { applied: false, files }, text }
}

type Restart = 'done' | 'failed' | 'not a service'

function done(files: readonly string[], worker: Restart): Result {
  const next = {
    done: 'The worker was restarted with them.',
    failed: 'The worker did not restart. Run: systemctl restart hotdesk-worker',
    'not a service':
      'Restart Hot Desk now: it cannot reach the PBX with the old ones (Ctrl-C where it runs, then npm start).',
  }[worker]
  const text = `Both secrets are new, and Asterisk accepts them. They are in:\n${indented(files)}\n\n${next}`
  const exitCode = worker === 'failed' ? exitCodes.failed : exitCodes.done
  return { data: { applied: true, files, workerRestarted: worker === 'done' }, text, exitCode }
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n')

/** Only a worker that systemd runs on this machine: what a terminal has started belongs to who started it. */
function restartWorker(): Restart {
  if (!succeeds('systemctl', 'is-active', '--quiet', worker)) return 'not a service'
  return succeeds('systemctl', 'restart', worker) ? 'done' : 'failed'
}

function succeeds(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'pipe', timeout: 90_000 })
    return true
  } catch {
    return false
  }
}
