import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { lintPhp, phpVersions, runPhp } from './php.ts'

const files = readdirSync(join(projectDirectory, 'freepbx/hotdesk'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.php'),
)

// The first time, PHP is fetched and unpacked.
describe.each(phpVersions)('the FreePBX module on PHP %s', { timeout: 180_000 }, (version) => {
  // The tests themselves are beside this file, in PHP.
  it('passes its tests, without a warning or a notice', async () => {
    expect(await runPhp(version, 'run.php')).toMatch(/[1-9]\d* passed, 0 failed/)
  })

  it.each(files)('has nothing in %s that PHP rejects, or is going to', async (file) => {
    const said = await lintPhp(version, join(projectDirectory, 'freepbx/hotdesk', file))
    expect(said.trim()).toMatch(/^No syntax errors detected in \S+$/)
  })
})
