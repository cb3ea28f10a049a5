import { AmiConnection } from '../../pbx/ami-connection.ts'
import { neededActions } from '../../pbx/pbx.ts'
import type { Settings } from '../../runtime/launch/settings.ts'
import { waitFor } from '../../runtime/wait-for.ts'
import { checkAri } from '../../pbx/doctor/ari.ts'
import { CommandProblem } from '../problem.ts'
import { readBytes } from './conf.ts'
import { carryOut, type Change } from './files.ts'
import type { Rotation } from './rotation.ts'
import { asTyped, runInAsterisk } from './running.ts'

/** `ari reload` does not exist; connections that are open stay so. */
const reloads = ['manager reload', 'module reload res_ari.so']
const patienceMs = 10_000

/** Writes, has Asterisk read, and tries the new secrets. When anything fails both sides become what they were. Throws CommandProblem. */
export async function rotate(directory: string, { changes, settings }: Rotation): Promise<void> {
  try {
    carryOut(changes)
    runInAsterisk(directory, reloads)
    await assertAccepted(settings)
  } catch (error) {
    const made = changes.filter(({ path, after }) => readBytes(path) === after)
    throw made.length === 0 ? error : giveBack(directory, made, error)
  }
}

function giveBack(directory: string, made: readonly Change[], cause: unknown): CommandProblem {
  const message = `The secrets could not be changed: ${cause instanceof Error ? cause.message : String(cause)}`
  try {
    carryOut(made.map(({ path, before, after }) => ({ path, before: after, after: before, keepCopy: false })))
    runInAsterisk(directory, reloads)
    return new CommandProblem(
      'not_rotated',
      message,
      'The old ones are in use as before. Run hotdesk doctor, then try again.',
    )
  } catch {
    const next = 'The old ones are back in the files, as far as those can be written. See that Asterisk runs, then run:'
    return new CommandProblem('not_rotated', message, next, 1, asTyped(reloads))
  }
}

/** Throws an Error that says which of the two Asterisk does not accept. */
async function assertAccepted(settings: Settings): Promise<void> {
  const ami = await refusalByAmi(settings)
  if (ami !== null) throw new Error(`AMI does not accept the new secret: ${ami}`)
  const accepted = async () => (await checkAri(settings)).status === 'ok'
  if (!(await waitFor(accepted, patienceMs)))
    throw new Error(`ARI does not accept the new password: ${(await checkAri(settings)).found}`)
}

async function refusalByAmi(settings: Settings): Promise<string | null> {
  const { AMI_HOST: host, AMI_PORT: port, AMI_TLS: tls, AMI_USERNAME: username, AMI_SECRET: secret } = settings
  const connection = new AmiConnection({ host, port, tls, username, secret, needs: neededActions })
  let cause = 'no answer'
  connection.on('state', (state, why) => {
    if (state === 'down' && why !== 'stopped') cause = why
  })
  connection.start()
  const accepted = await waitFor(() => connection.state === 'up', patienceMs)
  connection.stop()
  return accepted ? null : cause
}
