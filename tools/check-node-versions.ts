import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeVersionProblems } from './checks/node-versions.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// Every package has to run on the Node that package.json promises.
const read = (name: string): unknown => JSON.parse(readFileSync(join(projectDirectory, name), 'utf8'))
const { engines } = read('package.json') as { engines: { node: string } }
const { packages } = read('package-lock.json') as { packages: Parameters<typeof nodeVersionProblems>[1] }

const problems = nodeVersionProblems(engines.node, packages)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  console.error(
    'Take a version of it that does, or promise a later Node in package.json, README.md and deploy/install.sh.',
  )
  process.exitCode = 1
}
