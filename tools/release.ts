import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { version } from '../runtime/installation.ts'
import { projectDirectory } from '../runtime/project-directory.ts'
import { writeChecksums } from './release/checksums.ts'
import { commitDate, problemsOfTree, problemsOfVersion, releases, sourceArchive } from './release/sources.ts'
import { updateFileOf } from './release/update-file.ts'

// npm run release: everything that is published of a version, in dist/. docs/releasing.md.
const { values } = parseArgs({ options: { notes: { type: 'string' }, draft: { type: 'boolean', default: false } } })

const problems = [...problemsOfTree(), ...problemsOfVersion()]
for (const problem of problems) console.error(problem)
if (problems.length > 0 && !values.draft) {
  console.error('Nothing was made. To see what would come out all the same: npm run release -- --draft')
  process.exit(1)
}

// What runs is in the same folder: only what a release before has left is deleted.
const folder = join(projectDirectory, 'dist')
const published = () => readdirSync(folder).filter((name) => /^(hotdesk[-_]|release-notes)/.test(name))
mkdirSync(folder, { recursive: true })
for (const name of published()) rmSync(join(folder, name))

npm('run', '--silent', 'build:module')
npm('run', '--silent', 'build:package')
write(`hotdesk-${version}-source.tar.gz`, sourceArchive())
writeNotes()
const names = published().sort()
writeChecksums(folder, names)
for (const name of [...names, 'SHA256SUMS'])
  console.log(`${(statSync(join(folder, name)).size / 1024).toFixed(0).padStart(8)} KB  dist/${name}`)
console.log(
  problems.length === 0
    ? `Next: npm run release:check, which looks at all of it as ${version}.`
    : `A draft of ${version}: do not publish it.`,
)

/** What people read, and what their dashboards do. A draft is made of what is not released yet. */
function writeNotes(): void {
  const found = releases().find((one) => one.version === (values.draft ? 'Unreleased' : version))
  if (!found) throw new Error(`CHANGELOG.md says nothing of ${version}: write down what is new in it.`)
  const release = { ...found, version, date: found.date ?? commitDate().slice(0, 10) }
  write('release-notes.md', `# Hot Desk ${version} (${release.date})\n\n${release.notes}\n`)
  write('hotdesk-latest.json', `${JSON.stringify(updateFileOf(release, values.notes), null, 2)}\n`)
}

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content)
}

function npm(...args: string[]): void {
  execFileSync('npm', args, { cwd: projectDirectory, stdio: ['ignore', 'ignore', 'inherit'] })
}
