import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { type Lock, nameOf } from './lock.ts'

/** The licences of the npm packages that are in the package, in one text: bundles leave these files behind. */
export const licencesOf = (contents: Lock): string =>
  Object.entries(contents)
    .map(([place, { version, license }]) => {
      return `${nameOf(place)} ${version} (${license ?? 'see below'})\n\n${textIn(join(projectDirectory, place))}`
    })
    .join(`\n${'─'.repeat(72)}\n\n`)

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file === undefined ? '' : `${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
