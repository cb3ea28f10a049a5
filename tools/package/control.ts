import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations } from '../../runtime/database/migrate.ts'
import { version } from '../../runtime/installation.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

const read = (name: string) => readFileSync(join(projectDirectory, 'deploy/debian', name), 'utf8')

/** Debian sorts 1.0.0-rc.1 behind 1.0.0, and 1.0.0~rc.1 before it. */
export const debianVersion = version.replace('-', '~')

export const controlFor = (architecture: string, debian = debianVersion) =>
  read('control').replace('@version@', debian).replace('@architecture@', architecture)

const withBackUp = (name: string) => read(name).replace('# @back-up@\n', () => read('back-up'))

/** What dpkg runs, before and after it unpacks and removes. */
export const maintainerScripts = (migrations = readMigrations().map(({ name }) => name)): Record<string, string> => ({
  preinst: withBackUp('preinst').replace('@migrations@', migrations.join(' ')),
  postinst: withBackUp('postinst'),
  prerm: read('prerm'),
  postrm: read('postrm'),
})
