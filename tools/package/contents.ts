import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where an npm package is, as package-lock.json names it: `node_modules/next-auth/node_modules/uuid`. */
export type Place = string

/** The package that a file is part of; undefined: one of our files. */
export function placeOf(file: string): Place | undefined {
  const [start, last] = [file.indexOf('node_modules/'), file.lastIndexOf('node_modules/')]
  const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.slice(Math.max(last, 0))) ?? []
  return name === undefined ? undefined : `${file.slice(start, last)}node_modules/${name}`
}

/**
 * The packages that went into what Next.js has built, which leaves no other trace of them than the maps of its code. A map
 * that a package brings along names files of its makers as well: what the lock file does not have is none of ours.
 */
export const placesInMaps = (folder: string): Place[] =>
  filesUnder(folder)
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => sourcesOf(JSON.parse(readFileSync(file, 'utf8')) as SourceMap))
    .flatMap((source) => placeOf(decodeURIComponent(source)) ?? [])

interface SourceMap {
  sources?: string[]
  sections?: { map: SourceMap }[]
}

const sourcesOf = ({ sources = [], sections = [] }: SourceMap): string[] => [
  ...sources,
  ...sections.flatMap(({ map }) => sourcesOf(map)),
]

/** The packages that lie in the folder as such. */
export const placesUnder = (folder: string): Place[] =>
  filesUnder(join(folder, 'node_modules'))
    .filter((file) => file.endsWith('/package.json'))
    .flatMap((file) => placeOf(file.slice(folder.length + 1)) ?? [])

/** The packages that a style sheet begins with. */
export const placesInStyles = (css: string): Place[] =>
  [...css.matchAll(/@import '([^'.]+)'/g)].map(([, name = '']) => `node_modules/${name}`)

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : []
