import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, lutimesSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Package {
  /** A folder that looks like / once it is installed. DEBIAN is added to it. */
  root: string
  /** Everything of the file control but Installed-Size. */
  control: string
  /** By the names that dpkg calls them. */
  scripts: Record<string, string>
  /** Files that may be executed; all others may be read. */
  executables: readonly string[]
  /** The time of everything in it, in seconds. */
  epoch: number
}

/** Writes the package to `file`: of the same contents always the same bytes. Returns what it takes once installed, in KiB. */
export function writePackage({ root, control, scripts, executables, epoch }: Package, file: string): number {
  const info = join(root, 'DEBIAN')
  rmSync(info, { recursive: true, force: true })
  const entries = entriesUnder(root)
  // As dpkg itself counts, for a disk of any kind.
  const size = entries.reduce((sum, { size: bytes }) => sum + Math.max(1, Math.ceil(bytes / 1024)), 0)
  mkdirSync(info)
  writeFileSync(join(info, 'control'), control.replace('@size@', String(size)))
  writeFileSync(join(info, 'md5sums'), checksums(root, entries))
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(info, name), script)
  const executable = new Set([...executables, ...Object.keys(scripts).map((name) => `DEBIAN/${name}`)])
  for (const { path, kind } of [...entriesUnder(root), { path: '', kind: 'folder' }]) {
    const whole = join(root, path)
    if (kind !== 'link') chmodSync(whole, kind === 'folder' || executable.has(path) ? 0o755 : 0o644)
    lutimesSync(whole, epoch, epoch)
  }
  execFileSync('dpkg-deb', ['--build', '--root-owner-group', '-Zxz', '-z6', root, file], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return size
}

interface Entry {
  path: string
  kind: 'folder' | 'file' | 'link'
  size: number
}

function entriesUnder(root: string, folder = ''): Entry[] {
  const children = readdirSync(join(root, folder), { withFileTypes: true })
  return children
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((child): Entry[] => {
      const path = join(folder, child.name)
      if (child.isDirectory()) return [{ path, kind: 'folder', size: 0 }, ...entriesUnder(root, path)]
      return [
        child.isFile()
          ? { path, kind: 'file', size: statSync(join(root, path)).size }
          : { path, kind: 'link', size: 0 },
      ]
    })
}

/** What `dpkg --verify hotdesk` compares with. */
const checksums = (root: string, entries: readonly Entry[]) =>
  entries
    .filter(({ kind }) => kind === 'file')
    .map(
      ({ path }) =>
        `${createHash('md5')
          .update(readFileSync(join(root, path)))
          .digest('hex')}  ${path}\n`,
    )
    .join('')
