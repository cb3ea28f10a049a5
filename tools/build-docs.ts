import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './checks/command.ts'
import { assemble } from './site/assemble.ts'
import { faultsIn } from './site/check-site.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm run build:docs: the documentation as a static site in dist/docs, for any file server and below any path.
const site = join(projectDirectory, 'dist/docs')
rmSync(site, { recursive: true, force: true })
assemble()
const built = await run('vitepress', ['build', 'docs'])
const faults = built.passed ? faultsIn(site) : [built.output]
for (const fault of faults) console.error(fault)
if (faults.length === 0) console.log(`build:docs: dist/docs, in ${built.seconds.toFixed(1)} s`)
process.exitCode = faults.length === 0 ? 0 : 1
