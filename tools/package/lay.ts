import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { version } from '../../runtime/installation.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { adapt } from './adapt.ts'
import { asPackages, bundlePrograms } from './bundles.ts'
import { layDashboard } from './dashboard.ts'
import { licencesOfOthers } from './licences.ts'
import { copyPackage } from './npm-packages.ts'
import { ownWords } from './own-words.ts'
import { programFolder } from './places.ts'

const source = (path: string) => join(projectDirectory, path)
const read = (path: string) => readFileSync(source(path), 'utf8')

/** Lays everything but Node into `root` as it is once installed. */
export async function layFiles(root: string, say: (line: string) => void): Promise<void> {
  const program = join(root, programFolder)
  await layDashboard(program, say)
  await bundlePrograms(program)
  for (const name of asPackages) copyPackage(name, program)
  for (const path of ['prisma/migrations', 'asterisk', 'deploy/hotdesk.env', 'deploy/nginx'])
    cpSync(source(path), join(program, path), { recursive: true })
  layModule(program)
  laySystem((path, content) => write(join(root, path), content))
  layWords(program, (path, content) => write(join(root, path), content))
}

/** The FreePBX module, as Module Admin takes it. */
function layModule(program: string): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/build-module.ts'], { cwd: projectDirectory, stdio: 'pipe' })
  cpSync(source(`dist/hotdesk-${version}.tar.gz`), join(program, `freepbx/hotdesk-${version}.tar.gz`))
}

type Write = (path: string, content: string | Buffer) => void

function laySystem(put: Write): void {
  for (const unit of readdirSync(source('deploy/systemd')))
    put(`usr/lib/systemd/system/${unit}`, adapt(read(`deploy/systemd/${unit}`)))
  put('usr/bin/hotdesk', adapt(read('deploy/hotdesk-command')))
  put('usr/share/hotdesk/nginx/hotdesk.conf', read('deploy/nginx/hotdesk.conf'))
}

/** What is read: by people, by man, and by shells that complete. */
function layWords(program: string, put: Write): void {
  put('usr/share/doc/hotdesk/copyright', `${read('deploy/debian/copyright')}${indented(read('LICENSE'))}`)
  put('usr/share/doc/hotdesk/changelog.gz', packed(read('CHANGELOG.md')))
  put('usr/share/doc/hotdesk/licences.gz', packed(licencesOfOthers()))
  for (const folder of ['docs', 'docs/guides'])
    for (const name of readdirSync(source(folder)).filter((file) => file.endsWith('.md')))
      put(`usr/share/doc/hotdesk/${folder.replace(/^docs\/?/, '')}/${name}`, read(`${folder}/${name}`))
  for (const { words, path } of ownWords) {
    // Throws where there is no such command.
    const text = execFileSync(process.execPath, [join(program, 'cli/hotdesk.mjs'), ...words], { cwd: '/' })
    put(path, path.endsWith('.gz') ? packed(text) : text)
  }
}

const packed = (text: string | Buffer) => gzipSync(text, { level: 9 })

/** An empty line within a field of Debian's is a dot. */
const indented = (text: string) =>
  text.trimEnd().replaceAll(/^(.*)$/gm, (line) => ` ${line === '' ? '.' : line}`) + '\n'

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
