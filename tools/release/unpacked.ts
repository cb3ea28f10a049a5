import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import type { Architecture } from '../package/node-runtime.ts'
import { programFolder } from '../package/places.ts'

export interface Versions {
  version: string
  /** The same as Debian writes it. */
  debianVersion: string
}

/** Without any of these a package would be installed and not work. */
const filesOfPackage = ({ version }: Versions): string[] => [
  '/usr/bin/hotdesk',
  ...readdirSync(join(projectDirectory, 'deploy/systemd')).map((unit) => `/usr/lib/systemd/system/${unit}`),
  ...['node/bin/node', 'cli/hotdesk.mjs', 'runtime/serve.mjs', 'dist/worker.mjs', 'server.js', 'package.json'].map(
    (file) => `${programFolder}/${file}`,
  ),
  `${programFolder}/freepbx/hotdesk-${version}.tar.gz`,
  '/usr/share/doc/hotdesk/copyright',
]

export function problemsOfPackage(file: string, architecture: Architecture, release: Versions): string[] {
  const info = dpkgDeb('--field', file, 'Package', 'Version', 'Architecture')
  const contents = dpkgDeb('--contents', file)
  if (info === null || contents === null) return [`${file} is no Debian package.`]
  const expected = `Package: hotdesk\nVersion: ${release.debianVersion}\nArchitecture: ${architecture}\n`
  const paths = new Set(contents.split('\n').map((line) => line.replace(/^.* \.\//, '/')))
  const missing = filesOfPackage(release).filter((path) => !paths.has(path))
  return [
    ...(info === expected ? [] : [`${file} says of itself: ${info.trim().replaceAll('\n', ', ')}.`]),
    ...missing.map((path) => `${file} lacks ${path}.`),
  ]
}

function dpkgDeb(...args: string[]): string | null {
  const { status, stdout } = spawnSync('dpkg-deb', args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return status === 0 ? stdout : null
}

/** Unpacks a tar.gz. @param path of a file in it @param text what that file has to say */
export function problemsOfArchive(file: string, path: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-archive-'))
  try {
    const { status, stderr } = spawnSync('tar', ['-xzf', file, '--directory', folder], { encoding: 'utf8' })
    if (status !== 0) return [`${file} cannot be unpacked: ${stderr.trim()}`]
    const said = existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8').includes(text)
    return said ? [] : [`${file} has no ${path} that says ${text}.`]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
