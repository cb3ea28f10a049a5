import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { debianVersion } from './package/control.ts'
import { privateRoot } from '../sandbox/roots.ts'
import { makeRoot } from './package/trial/root.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm run try:package [-- bookworm|trixie]: what npm run build:package has made, on fresh Debians under their own
// systemd. As root. docs/releasing.md has the results.
const deb = join(projectDirectory, 'dist', `hotdesk_${debianVersion}_amd64.deb`)
const suites = ['bookworm', 'trixie'].filter((suite) => process.argv.length < 3 || process.argv.includes(suite))

// While there is a network.
for (const name of ['asterisk-22', 'baresip'] as const) await privateRoot(name)

for (const suite of suites) {
  console.log(`\n── Debian ${suite}`)
  const root = makeRoot(suite, deb)
  const run = [process.execPath, '--import', 'tsx', 'tools/package/trial/run.ts', root, deb]
  const { status } = spawnSync('unshare', ['--net', '--', ...run], { cwd: projectDirectory, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
