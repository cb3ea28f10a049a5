import { gt, valid } from 'semver'
import { type Finding, ok, say, warning } from '../contract/findings.ts'
import { readUpdateFile, UpdatesUnknown } from './read-update-file.ts'

/** Whether a release is newer than the one that runs, '' where that has no number. */
export const isNewer = (release: string, running: string) => valid(running) !== null && gt(release, running)

/** What a health check says of newer releases; nothing where nobody is asked. */
export async function updateFindings(from: string | null, running: string): Promise<Finding[]> {
  if (from === null) return []
  try {
    const { version, date, security } = await readUpdateFile(from)
    if (!isNewer(version, running)) return [ok('updates', say('updatesNone', running))]
    return [
      warning('updates', say(security ? 'updatesSecurity' : 'updatesNewer', version, date), say('updatesInstall')),
    ]
  } catch (error) {
    if (!(error instanceof UpdatesUnknown)) throw error
    return [warning('updates', error.said, say('updatesCorrect'))]
  }
}
