import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from './project-directory.ts'

const inProgram = (path: string) => join(projectDirectory, path)

export const { version } = JSON.parse(readFileSync(inProgram('package.json'), 'utf8')) as { version: string }

/**
 * Whether this Hot Desk came as a Debian package: only that brings a Node along. Everything else runs from a folder of
 * sources, which npm or deploy/install.sh has completed.
 */
export const isPackaged = existsSync(inProgram('node/bin/node'))

/** What a package has outside its own folder, because it outlives a version: docs/guides/debian.md. */
export const onMachine = {
  settings: '/etc/hotdesk/hotdesk.env',
  data: '/var/lib/hotdesk',
  backups: '/var/backups/hotdesk',
} as const

/** The settings that services and command line read. It may not be there yet. */
export const settingsFile = isPackaged ? onMachine.settings : inProgram('.env')

/** What there is to begin with; the module is in a package, and elsewhere once npm run build:module has made it. */
export const templates = {
  settings: inProgram('deploy/hotdesk.env'),
  nginxSite: inProgram('deploy/nginx/hotdesk.conf'),
  freepbxModule: inProgram(`${isPackaged ? 'freepbx' : 'dist'}/hotdesk-${version}.tar.gz`),
} as const
