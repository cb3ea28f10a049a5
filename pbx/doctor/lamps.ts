import { type AmiConnection, AmiRefused } from '../ami-connection.ts'
import { type Finding, ok, warning } from '../../lib/contract/findings.ts'

/** What tells phones of a message that is not in a box of their own. */
export async function checkLamps(connection: AmiConnection): Promise<Finding> {
  try {
    await connection.send({ Action: 'ModuleCheck', Module: 'app_minivm' })
    return ok('message lamps', 'desks can show the person’s messages')
  } catch (error) {
    if (!(error instanceof AmiRefused)) throw error
    return warning(
      'message lamps',
      'app_minivm is not loaded: the lamp of a desk shows the desk’s own messages alone.',
      'Load it: asterisk -rx "module load app_minivm.so", and see that modules.conf does not leave it out. Or switch the message lamp off in the settings.',
    )
  }
}
