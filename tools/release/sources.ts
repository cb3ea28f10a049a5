import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { versionProblems } from '../checks/versions.ts'
import { version } from '../../runtime/installation.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { releasesIn } from './changelog.ts'
import { stepProblems } from './semver-step.ts'

const read = (path: string) => readFileSync(join(projectDirectory, path), 'utf8')
const options = { cwd: projectDirectory, maxBuffer: 2 ** 30 }
const git = (...args: string[]) => execFileSync('git', args, { ...options, encoding: 'utf8' }).trim()

export const releases = () => releasesIn(read('CHANGELOG.md'))

/** Why the sources are not the version that package.json names. */
export function problemsOfVersion(): string[] {
  const sources = {
    lock: read('package-lock.json'),
    changelog: read('CHANGELOG.md'),
    compose: read('deploy/docker/compose.yaml'),
    module: read('freepbx/hotdesk/module.xml'),
  }
  return [...versionProblems(version, sources), ...stepProblems(version, releases())]
}

/** Why what is here is not what a tag would publish. */
export function problemsOfTree(): string[] {
  return [
    ...(git('status', '--porcelain') === '' ? [] : ['The working tree has changes: commit them, or put them away.']),
    ...(git('tag', '--list', `v${version}`) === '' ? [] : [`There is a tag v${version} already: take a new version.`]),
  ]
}

/** The sources of the commit, as a tar.gz of the same bytes each time. */
export function sourceArchive(): Buffer {
  const tar = execFileSync('git', ['archive', '--format=tar', `--prefix=hotdesk-${version}/`, 'HEAD'], options)
  return gzipSync(tar, { level: 9 })
}

/** When the commit was made, which is when the release was, wherever it is built. */
export const commitDate = () => new Date(git('log', '-1', '--format=%cI')).toISOString()
