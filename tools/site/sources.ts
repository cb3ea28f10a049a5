import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { headingsOf } from '../checks/docs/headings.ts'
import { read } from '../checks/docs/facts.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

/** Documents outside docs/ that are pages as well. */
const elsewhere: Record<string, string> = {
  'ARCHITECTURE.md': 'architecture.md',
  'CHANGELOG.md': 'changelog.md',
  'asterisk/README.md': 'guides/asterisk-files.md',
}

/** Where each document of the project is found in the site: `docs/api.md` → `api.md`. */
export function pagesOfDocuments(): Map<string, string> {
  const inDocs = readdirSync(join(projectDirectory, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('.'))
    .map((file) => [`docs/${file}`, file] as const)
  return new Map([...inDocs.toSorted(), ...Object.entries(elsewhere)])
}

export interface Rewritten {
  markdown: string
  /** Files of the project that the document links to, which have to be there beside the pages. */
  files: string[]
}

/** Code is left as it is, and so is an image, which lies beside its page. */
const codeImageOrLink = /(```[\s\S]*?```|`[^`\n]*`|!\[[^\]]*\]\([^)]*\))|\]\((?![a-z]+:|#)([^)\s#]+)(#[^)]*)?\)/g

/**
 * A document as a page: its links lead to pages, and to copies of the files that are none.
 *
 * @param linkToFile from a page to such a copy; where nothing is said, as the site has it
 */
export function asPage(document: string, pages: ReadonlyMap<string, string>, linkToFile = fileOfSite): Rewritten {
  const here = pages.get(document) ?? document
  const files: string[] = []
  const markdown = read(document).replaceAll(
    codeImageOrLink,
    (whole, kept: string | undefined, path: string, hash = '') => {
      if (kept !== undefined) return whole
      const target = posix.join(posix.dirname(document), path)
      const page = pages.get(target)
      if (page === undefined) files.push(target)
      return `](${page === undefined ? linkToFile(here, target) : relative(here, page)}${String(hash)})`
    },
  )
  return { markdown, files }
}

const fileOfSite = (_page: string, file: string) => `/files/${file}`

export const titleOf = (markdown: string): string => headingsOf(markdown)[0]?.title ?? ''

/** From one page to another. */
export const relative = (from: string, to: string) => posix.relative(posix.dirname(from), to)
