import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'

/** The newest Node of a line such as `24`, as npm has it; unpacked into .cache. @returns the folder of the program */
export function fetchNode(line: string): string {
  const folder = join(projectDirectory, '.cache/node', line)
  const npmPackage = `node-linux-${process.arch}`
  const bin = join(folder, 'node_modules', npmPackage, 'bin')
  if (existsSync(join(bin, 'node'))) return bin
  mkdirSync(folder, { recursive: true })
  const quietly = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', '--prefix', folder, ...quietly, `${npmPackage}@${line}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return bin
}
