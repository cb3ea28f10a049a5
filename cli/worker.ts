import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandProblemSchema, type Denial, type SessionAnswer, sessionAnswerSchema } from '../lib/contract/commands.ts'
import { wasNeverSent } from '../lib/never-sent.ts'
import { exitCodes } from './exit-codes.ts'
import type { Installation } from './installation.ts'
import { CommandProblem } from './problem.ts'

const nextAfter: Record<Denial | 'outcome_unknown', [message: string, next: string]> = {
  phone_not_in_pool: [
    'No phone of this number is in the pool.',
    'Add it first, in the dashboard or with hotdesk phones import.',
  ],
  phone_not_on_pbx: ['The PBX has no device of this number.', 'Create it there first.'],
  unknown_extension: ['The PBX has no such extension.', 'Check the number.'],
  wrong_pin: ['The PIN is wrong.', 'Check it.'],
  no_mailbox: ['The extension has no mailbox, and so no PIN.', 'Give it a mailbox in the PBX.'],
  no_pin: ['The extension’s mailbox has no PIN.', 'Set one in the PBX.'],
  lost_race: [
    'Somebody else changed the same phone or extension just now.',
    'Look at hotdesk sessions list, then try again.',
  ],
  no_such_session: ['That session has ended already.', 'hotdesk sessions list shows the open ones.'],
  nothing_held: ['No repairs are being held back.', 'There is nothing to do.'],
  outcome_unknown: ['It may have been done: the worker cannot say now.', 'hotdesk sessions list shows whether it was.'],
  pbx_unavailable: ['The PBX cannot be reached.', 'hotdesk doctor shows why; try again when its connection is back.'],
}

/** Has the worker carry out a command of lib/contract/commands.ts. Throws CommandProblem. */
export async function commandWorker(installation: Installation, path: string, command: object): Promise<SessionAnswer> {
  const body = await askWorker(installation, path, command)
  const answer = sessionAnswerSchema.safeParse(body)
  if (answer.success) return answer.data
  const { code, detail } = commandProblemSchema.parse(body)
  const [message, next] =
    code in nextAfter ? nextAfter[code as keyof typeof nextAfter] : [detail, 'hotdesk doctor shows what is wrong.']
  throw new CommandProblem(code, message, next)
}

/** GETs, or POSTs `command` where there is one. Throws CommandProblem when no worker answers. */
export async function askWorker(installation: Installation, path: string, command?: object): Promise<unknown> {
  const { workerPort } = installation
  try {
    const response = await fetch(`http://127.0.0.1:${workerPort}${path}`, {
      headers: { Authorization: `Bearer ${workerToken(installation)}`, 'Content-Type': 'application/json' },
      ...(command && { method: 'POST', body: JSON.stringify(command) }),
      signal: AbortSignal.timeout(10_000),
    })
    return await response.json()
  } catch (error) {
    if (error instanceof DOMException)
      throw new CommandProblem(
        'worker_slow',
        'The worker did not answer in time.',
        'hotdesk sessions list shows whether it was done.',
      )
    if (!(error instanceof TypeError)) throw error
    if (command && !wasNeverSent(error))
      throw new CommandProblem(
        'outcome_unknown',
        'The connection to the worker broke before its answer came: it may have been done.',
        'hotdesk sessions list shows whether it was.',
      )
    throw new CommandProblem(
      'worker_away',
      `No worker answers on port ${workerPort} of this machine.`,
      'Start Hot Desk (npm start, or systemctl start hotdesk.target), then try again.',
      exitCodes.notReady,
    )
  }
}

function workerToken({ dataDirectory }: Installation): string {
  const file = join(dataDirectory, 'worker-token')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}
