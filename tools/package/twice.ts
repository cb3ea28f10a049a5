import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'

/** Builds the last commit again, in another folder that no build has left anything in. Throws when other bytes come of it. */
export function compareWithAnotherBuild(files: readonly string[], options: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-twice-'))
  run('git', 'worktree', 'add', '--quiet', '--force', '--detach', folder, 'HEAD')
  try {
    copyInto(folder, 'node_modules')
    copyInto(folder, 'generated')
    execFileSync(process.execPath, ['--import', 'tsx', 'tools/build-package.ts', ...options], { cwd: folder })
    const other = files.filter((file) => !readFileSync(file).equals(readFileSync(inFolder(folder, file))))
    if (other.length > 0) throw new Error(`Another build of the same commit has other bytes: ${other.join(', ')}`)
  } finally {
    run('git', 'worktree', 'remove', '--force', folder)
  }
}

const inFolder = (folder: string, file: string) => join(folder, relative(projectDirectory, file))

/** As links where that can be: nobody writes there. */
function copyInto(folder: string, name: string): void {
  const linked = spawnSync('cp', ['--archive', '--link', name, folder], { cwd: projectDirectory, stdio: 'ignore' })
  if (linked.status !== 0) run('cp', '--archive', name, folder)
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: projectDirectory, stdio: ['ignore', 'ignore', 'inherit'] })
}
