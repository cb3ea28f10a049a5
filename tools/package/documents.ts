import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { asPage, pagesOfDocuments, relative } from '../site/sources.ts'

const read = (path: string) => readFileSync(join(projectDirectory, path))

/** What is below /usr/share/doc/hotdesk, by its path there: documents, and what they link to and show. */
export function documentsOfPackage(): Map<string, string | Buffer> {
  const pages = pagesOfDocuments()
  // The first page of the site is one for browsers alone.
  pages.delete('docs/index.md')
  const rewritten = [...pages].map(([document, page]) => ({ page, ...asPage(document, pages, fileBeside) }))
  const files = new Set(rewritten.flatMap(({ files: linked }) => linked))
  const figures = readdirSync(join(projectDirectory, 'docs/performance')).map((name) => `performance/${name}`)
  return new Map<string, string | Buffer>([
    ...rewritten.map(({ page, markdown }) => [page, markdown] as const),
    ...[...files].map((file) => [`files/${file}`, read(file)] as const),
    ...figures.map((file) => [file, read(`docs/${file}`)] as const),
  ])
}

const fileBeside = (page: string, file: string) => relative(page, `files/${file}`)
