import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { apiPages } from './api-pages.ts'
import { commandLineProblems } from './command-line-problems.ts'
import { sidebarOf } from './navigation.ts'
import { picturePage } from './picture-page.ts'
import { problemPages } from './problem-pages.ts'
import { asPage, pagesOfDocuments, titleOf } from './sources.ts'

/** What docs/.vitepress/config.ts builds the site from. */
const assembled = join(projectDirectory, '.cache/docs')

/** Every page of the site as Markdown, by its path: the documents, and what is made of the code. */
export function pagesOfSite(): { pages: Map<string, string>; files: string[] } {
  const documents = pagesOfDocuments()
  const rewritten = [...documents].map(([document, page]) => ({ page, ...asPage(document, documents) }))
  const made = [...apiPages(), ...problemPages(), commandLineProblems(), ['pictures.md', picturePage()] as const]
  return {
    pages: new Map([...rewritten.map(({ page, markdown }) => [page, markdown] as const), ...made]),
    files: [...new Set(rewritten.flatMap(({ files }) => files))],
  }
}

export function assemble(): void {
  const { pages, files } = pagesOfSite()
  rmSync(assembled, { recursive: true, force: true })
  for (const [page, markdown] of pages) write(page, markdown)
  const titles = new Map([...pages].map(([page, markdown]) => [page, titleOf(markdown)]))
  write('sidebar.json', JSON.stringify(sidebarOf(titles)))
  copy('public/icon.svg', 'public/icon.svg')
  for (const folder of ['pictures', 'performance']) copy(`docs/${folder}`, folder)
  for (const file of files) copy(file, `public/files/${file}`)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(assembled, path)), { recursive: true })
  writeFileSync(join(assembled, path), text)
}

const copy = (from: string, to: string) =>
  cpSync(join(projectDirectory, from), join(assembled, to), { recursive: true })
