import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface Requirement {
  /** Where the program is once the package is installed. */
  file: string
  debianPackage: string
}

/** Installs what is missing when we may, else throws with the one command that does. */
export function ensureDebianPackages(requirements: Requirement[]): void {
  const missing = requirements.filter(({ file }) => !existsSync(file)).map(({ debianPackage }) => debianPackage)
  if (missing.length === 0) return
  const install = `apt-get install --yes --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`These tests need ${missing.join(' and ')}. On Debian: sudo ${install}`)
  console.log(`Installing ${missing.join(' and ')} from Debian packages …`)
  for (const command of ['apt-get update', install]) {
    const { status, stderr } = spawnSync('/bin/sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) throw new Error(`"${command}" failed:\n${stderr}`)
  }
}

/** The mirror of this machine, as apt itself reads it. */
export function debianMirror(): string {
  const targets = ['indextargets', '--no-release-info', '--format', '$(REPO_URI)|$(COMPONENT)', 'Identifier: Packages']
  const lines = execFileSync('apt-get', targets, { encoding: 'utf8' }).split('\n')
  const found = lines.find((line) => /\/debian\/?\|main$/.test(line))?.split('|')[0]
  if (found === undefined) throw new Error('No Debian mirror is named in this machine’s package sources (/etc/apt).')
  return found
}
