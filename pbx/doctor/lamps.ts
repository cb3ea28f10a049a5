import { type AmiConnection, AmiRefused } from '../ami-connection.ts'
import { type Finding, ok, say, warning } from '../../lib/contract/findings.ts'

/** Whether phones can learn of messages in mailboxes other than their own. */
export async function checkLamps(connection: AmiConnection): Promise<Finding> {
  try {
    await connection.send({ Action: 'ModuleCheck', Module: 'app_minivm' })
    return ok('message lamps', say('lampsWork'))
  } catch (error) {
    if (!(error instanceof AmiRefused)) throw error
    return warning('message lamps', say('lampsAlone'), say('loadMinivm'))
  }
}
