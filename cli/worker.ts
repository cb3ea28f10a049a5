import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  commandProblemSchema,
  denialSchema,
  type SessionAnswer,
  sessionAnswerSchema,
} from '../lib/contract/commands.ts'
import { wrongAndNext } from '../lib/problems/words.ts'
import { wasNeverSent } from '../lib/never-sent.ts'
import { exitCodes } from './exit-codes.ts'
import type { Installation } from './installation.ts'
import { CommandProblem } from './problem.ts'

/** Has the worker carry out a command of lib/contract/commands.ts. Throws CommandProblem. */
export async function commandWorker(installation: Installation, path: string, command: object): Promise<SessionAnswer> {
  const body = await askWorker(installation, path, command)
  const answer = sessionAnswerSchema.safeParse(body)
  if (answer.success) return answer.data
  const { code, detail } = commandProblemSchema.parse(body)
  const known = z.union([denialSchema, z.literal('outcome_unknown')]).safeParse(code)
  const [message, next] = known.success ? wrongAndNext(known.data) : [detail, 'hotdesk doctor shows what is wrong.']
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
