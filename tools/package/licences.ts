import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'

interface Locked {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
}

/** The licences of the npm packages that Hot Desk is made of, in one text: bundles leave these files behind. */
export function licencesOfOthers(): string {
  const lock = JSON.parse(readFileSync(join(projectDirectory, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, '')
      return `${name} ${version ?? ''} (${license ?? 'see below'})\n\n${textIn(join(projectDirectory, path))}`
    })
    .join(`\n${'─'.repeat(72)}\n\n`)
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file === undefined ? '' : `${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
