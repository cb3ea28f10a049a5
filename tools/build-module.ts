import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm run build:module: the FreePBX module as Module Admin takes it. The same sources give the same bytes.
const version = versionOf('package.json', /"version": "([^"]+)"/)
const ofModule = versionOf('freepbx/hotdesk/module.xml', /<version>([^<]+)<\/version>/)
if (version !== ofModule) {
  console.error(`package.json says ${version}, freepbx/hotdesk/module.xml ${ofModule}. Give both the same version.`)
  process.exit(1)
}

const file = join(projectDirectory, 'dist', `hotdesk-${version}.tar.gz`)
mkdirSync(join(projectDirectory, 'dist'), { recursive: true })
writeFileSync(file, gzipSync(archive(), { level: 9 }))
console.log(file)

function archive(): Buffer {
  const sameEverywhere = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--format=ustar']
  const args = [...sameEverywhere, '--mode=u=rwX,go=rX', '--directory', 'freepbx', '--create', 'hotdesk']
  const { status, stdout, stderr, error } = spawnSync('tar', args, { cwd: projectDirectory })
  if (status !== 0) throw error ?? new Error(stderr.toString())
  return stdout
}

function versionOf(path: string, pattern: RegExp): string {
  return pattern.exec(readFileSync(join(projectDirectory, path), 'utf8'))?.[1] ?? ''
}
