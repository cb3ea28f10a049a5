import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** One file as it is and as it is to be, byte for byte (latin1); null: it is not there. */
export interface Change {
  path: string
  before: string | null
  after: string | null
  /** Whether a copy of it as it was is to be kept. */
  keepCopy: boolean
}

const copyOf = (path: string) => `${path}.before-hotdesk`

/** The file as it was before the first change, or null when no copy was kept. */
export const readCopy = (path: string): string | null =>
  existsSync(copyOf(path)) ? readFileSync(copyOf(path), 'latin1') : null

/**
 * Carries the changes out, each file at once. Owner and mode stay; a new file gets those of the folder's others. A copy goes
 * when its file is again as it was.
 */
export function carryOut(changes: readonly Change[]): void {
  for (const { path, before, after, keepCopy } of changes) {
    if (keepCopy && before !== null && !existsSync(copyOf(path))) write(copyOf(path), before, statSync(path))
    if (after === null) rmSync(path, { force: true })
    else if (after !== before) write(target(path), after, ownerFor(path))
    if (readCopy(path) === after) rmSync(copyOf(path), { force: true })
  }
}

/** A link stays a link. */
const target = (path: string) => (existsSync(path) ? realpathSync(path) : path)

/** Secrets are in some of them: nobody but owner and group reads a new file. */
function ownerFor(path: string): Pick<Stats, 'uid' | 'gid' | 'mode'> {
  if (existsSync(path)) return statSync(path)
  const folder = dirname(path)
  const like = ['manager.conf', 'asterisk.conf', '.'].map((name) => join(folder, name)).find((name) => existsSync(name))
  const { uid, gid } = statSync(like ?? folder)
  return { uid, gid, mode: 0o640 }
}

function write(path: string, bytes: string, { uid, gid, mode }: Pick<Stats, 'uid' | 'gid' | 'mode'>): void {
  const draft = `${path}.hotdesk-new`
  rmSync(draft, { force: true })
  try {
    writeFileSync(draft, bytes, { encoding: 'latin1', mode: 0o600, flag: 'wx', flush: true })
    const made = statSync(draft)
    if (made.uid !== uid || made.gid !== gid) chownSync(draft, uid, gid)
    chmodSync(draft, mode & 0o7777)
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}
