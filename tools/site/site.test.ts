import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isProblemCode, problemAddress, problemCodes } from '@/lib/problems/explain'
import { projectDirectory } from '@/runtime/project-directory'
import { apiDocument } from './api-document'
import { pagesOfSite } from './assemble'
import { faultsIn } from './check-site'
import { type Entry, sidebarOf } from './navigation'
import { asPage, pagesOfDocuments, titleOf } from './sources'

const { pages, files } = pagesOfSite()

describe('the pages about problems', () => {
  it('are one for each code that there is, below the address that a problem document names', () => {
    const found = [...pages.keys()].filter((page) => page.startsWith('problems/') && page !== 'problems/index.md')
    expect(found.map((page) => `/docs/${page.replace('.md', '')}`).toSorted()).toEqual(
      problemCodes.map(problemAddress).toSorted(),
    )
  })

  it.each(problemCodes)('say what it means and what to do: %s', (code) => {
    const page = pages.get(`problems/${code}.md`) ?? ''
    expect(page).toMatch(/^# .+\n\n`\w+` · HTTP \d{3}\n\n## What it means\n\n.+\.\n\n## .+\n\n.+\./)
    expect(pages.get('problems/index.md')).toContain(`(${code}.md)`)
  })

  const code = textOfCode()
  it.each(problemCodes)('are about what can happen: %s', (one) => {
    expect(code).toContain(`'${one}'`)
  })
})

describe('the page about problems of the command line', () => {
  const page = pages.get('command-line-problems.md') ?? ''
  const sources = readdirSync(join(projectDirectory, 'cli'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(join(projectDirectory, 'cli', file), 'utf8'))
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/new CommandProblem\(\s*'(\w+)'/g)].map(([, code]) => code ?? ''),
  )

  it.each([...new Set(codes)])('has what it says and what to do, or another page has: %s', (code) => {
    if (isProblemCode(code)) expect(pages.has(`problems/${code}.md`)).toBe(true)
    else expect(page).toMatch(new RegExp(`^## ${code}\\n\\n\\S.+\\S`, 'm'))
  })

  it('says it in the words of the command', () => {
    expect(page).toContain('## port_taken\n\n“Another program has port … of …. Nothing was changed.” Name another one')
  })
})

describe('the reference of the REST API', () => {
  it.each(Object.entries(apiDocument().paths))('describes %s', (path, methods) => {
    const page = pages.get(`api/${path.split('/')[1]?.replace('.json', '') ?? ''}.md`)
    for (const [method, { summary }] of Object.entries(methods))
      if (method !== 'parameters')
        expect(page).toContain(`## ${summary}\n\n\`\`\`http\n${method.toUpperCase()} /api/v1${path}\n`)
  })

  it('describes every schema, with its required fields', () => {
    for (const name of Object.keys(apiDocument().components.schemas))
      expect(pages.get('api/schemas.md')).toContain(`\n## ${name}\n`)
    expect(pages.get('api/schemas.md')).toMatch(/## NewSession\n[^#]*\| `extension` \| string \| required/)
  })

  it('links to the page of each problem that an operation may be answered with', () => {
    expect(pages.get('api/sessions.md')).toContain('[`phone_not_in_pool`](../problems/phone_not_in_pool.md)')
  })
})

describe('navigation', () => {
  const titles = new Map([...pages].map(([page, markdown]) => [page, titleOf(markdown)]))
  const links = (entries: Entry[]): string[] =>
    entries.flatMap(({ link, items = [] }) => [...(link === undefined ? [] : [link]), ...links(items)])

  it('leads to every page once', () => {
    const all = [...pages.keys()].filter((page) => page !== 'index.md').map((page) => `/${page.replace('.md', '')}`)
    expect(links(sidebarOf(titles)).toSorted()).toEqual(all.toSorted())
  })

  it('has groups, with decisions folded', () => {
    const groups = sidebarOf(titles)
    expect(groups.map(({ text }) => text)).toEqual([
      ...['Start', 'At the phone', 'Guides', 'Reference', 'Troubleshooting', 'Decisions'],
    ])
    expect(groups.filter(({ collapsed }) => collapsed).map(({ text }) => text)).toEqual(['Decisions'])
  })
})

describe('a document', () => {
  const documents = pagesOfDocuments()

  it('links to pages as the site has them, and to copies of other files', () => {
    expect(documents.get('docs/guides/pool.md')).toBe('guides/pool.md')
    expect(asPage('docs/guides/app-on-another-host.md', documents).markdown).toContain('](asterisk-files.md#')
    expect(asPage('docs/guides/behind-nginx.md', documents)).toEqual({
      markdown: expect.stringContaining('](/files/deploy/nginx/hotdesk.conf)') as string,
      files: expect.arrayContaining(['deploy/nginx/hotdesk.conf']) as string[],
    })
    expect(files).toContain('deploy/nginx/hotdesk.conf')
  })
})

describe('a built site', () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'))
  afterEach(() => rmSync(site, { recursive: true, force: true }))

  function faults(contents: Record<string, string>): string[] {
    for (const [file, text] of Object.entries({ 'index.html': '<h2 id="here">', ...contents })) {
      mkdirSync(dirname(join(site, file)), { recursive: true })
      writeFileSync(join(site, file), text)
    }
    return faultsIn(site)
  }

  it.each([
    ['links to pages, headings and other hosts', '<a href="../index.html#here"></a><a href="https://example.org">'],
    ['pictures and scripts beside it', '<img src="../board.png"><script type="module" src="../app.js"></script>'],
    ['styles beside it', '<link rel="stylesheet" href="../index.html">'],
  ])('may have %s', (_, page) => {
    expect(faults({ 'guides/pool.html': page })).toEqual([])
  })

  it.each([
    ['a picture of another host', '<img alt="" src="https://example.org/a.png">', 'https://example.org/a.png'],
    ['a script of another host', '<script async src="//example.org/a.js"></script>', '//example.org/a.js'],
    ['a style of another host', '<link rel="preload" href="https://example.org/a.css">', 'https://example.org/a.css'],
    ['a font of another host', '<style>@font-face { src: url(https://example.org/a) }</style>', 'example.org/a'],
    ['a page that is not there', '<a class="link" href="./gone.html">', './gone.html'],
    ['a heading that is not there', '<a href="../index.html#gone">', '../index.html#gone'],
    ['an address from the root', '<a href="/index.html">', 'from the root'],
  ])('may not have %s', (_, page, fault) => {
    expect(faults({ 'guides/pool.html': page }).join('\n')).toContain(fault)
  })

  it('may not have a style sheet that imports one of another host', () => {
    expect(faults({ 'a.css': "@import 'https://example.org/a.css';" })).toHaveLength(1)
  })
})

/** What can give a problem: everything but the lists, the words and the descriptions of problems. */
function textOfCode(): string {
  const isAbout = /^lib\/(problems\/(words|meanings)|api\/operations\/|contract\/)|\.test\.tsx?$/
  const sources = ['lib', 'app', 'agi-worker'].flatMap((folder) =>
    readdirSync(join(projectDirectory, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  return sources
    .filter((file) => /\.tsx?$/.test(file) && !isAbout.test(file))
    .map((file) => readFileSync(join(projectDirectory, file), 'utf8'))
    .join('\n')
    .replaceAll(/^ +\| '\w+'$/gm, '')
}
