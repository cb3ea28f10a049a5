import { readFileSync } from 'node:fs'
import { type Finding, ok, warning } from '../../lib/contract/findings.ts'
import { version } from '../../runtime/installation.ts'
import type { Settings } from '../../runtime/launch/settings.ts'

const check = 'FreePBX module'
/** Unless somebody has moved FreePBX's pages. */
const usualFile = '/var/www/html/admin/modules/hotdesk/module.xml'

/** An upgrade of Hot Desk leaves the module as it is. Nothing is found where no FreePBX of this machine has it. */
export function checkModule({ AMI_HOST }: Pick<Settings, 'AMI_HOST'>, file = usualFile): Finding[] {
  const theirs = AMI_HOST === '127.0.0.1' ? versionIn(file) : null
  if (theirs === null) return []
  if (theirs === version) return [ok(check, theirs)]
  return [
    warning(
      check,
      `It is of version ${theirs}, and Hot Desk is ${version}.`,
      'Run sudo hotdesk setup: it brings the module to this version.',
    ),
  ]
}

function versionIn(file: string): string | null {
  try {
    return /<version>([^<]+)<\/version>/.exec(readFileSync(file, 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}
