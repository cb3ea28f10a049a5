import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { commands } from '../../../cli/commands.ts'
import { environmentSchema, secretsSchema } from '../../../lib/contract/environment.ts'
import { projectDirectory } from '../../../runtime/project-directory.ts'

/** What there is, for documents to be compared with. */
export interface Facts {
  /** Files and folders of the project; folders end with a slash. */
  paths: ReadonlySet<string>
  scripts: ReadonlySet<string>
  settings: ReadonlySet<string>
  /** Of the command line, for example "phones list". */
  commands: readonly string[]
  /** Everything under deploy/ as one text: what an installation puts where. */
  deploy: string
  /** Everything that is code, as one text. */
  code: string
}

export function factsOfProject(): Facts {
  const paths = new Set(pathsUnder('', ignoredNames()))
  const textOf = (pattern: RegExp) =>
    [...paths]
      .filter((path) => pattern.test(path))
      .map(read)
      .join('\n')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  return {
    paths,
    scripts: new Set(Object.keys(scripts)),
    settings: new Set([...Object.keys(environmentSchema.shape), ...Object.keys(secretsSchema.shape)]),
    commands: commands.map(({ name }) => name),
    deploy: textOf(/^deploy\/.*[^/]$/),
    code: textOf(/^(?!tools\/checks\/docs\/|freepbx\/).*\.(ts|tsx|php)$/),
  }
}

/** Every document that people read. */
export const documentsOf = ({ paths }: Facts) => [...paths].filter((path) => path.endsWith('.md')).sort()

export const read = (path: string) => readFileSync(join(projectDirectory, path), 'utf8')

/** Folders that git ignores; a file of such a name is rare enough to be skipped with them. */
function ignoredNames(): Set<string> {
  const lines = read('.gitignore').split('\n')
  return new Set(['.git', ...lines.map((line) => line.replace(/\/$/, '')).filter((line) => line !== '')])
}

function pathsUnder(folder: string, ignored: ReadonlySet<string>): string[] {
  return readdirSync(join(projectDirectory, folder)).flatMap((name) => {
    const path = folder + name
    if (ignored.has(name)) return []
    if (!statSync(join(projectDirectory, path), { throwIfNoEntry: false })?.isDirectory()) return [path]
    return [`${path}/`, ...pathsUnder(`${path}/`, ignored)]
  })
}
