/** An entry of the sidebar, as VitePress takes it. */
export interface Entry {
  text: string
  link?: string
  collapsed?: boolean
  items?: Entry[]
}

/** A page by its path, and what the sidebar calls it where that is not its title. */
type Named = string | [page: string, name: string]

const groups: Record<string, Named[]> = {
  Start: [
    ['guides/setup.md', 'Install with one command'],
    ['guides/debian.md', 'The package on Debian'],
    ['guides/freepbx.md', 'FreePBX'],
    ['guides/plain-asterisk.md', 'Asterisk without FreePBX'],
    ['guides/your-own-pbx.md', 'A first try from a checkout'],
    ['pictures.md', 'Every page in pictures'],
    ['comparison.md', 'The alternatives'],
  ],
  'At the phone': [
    ['guides/recipes.md', 'Four recipes'],
    ['three-days.md', 'A day in clicks'],
    ['guides/prompts.md', 'Languages and prompts'],
  ],
  Guides: [
    ['guides/administrator.md', 'Administrator’s guide'],
    'guides/pool.md',
    'guides/single-sign-on.md',
    ['guides/privacy.md', 'Privacy'],
    'guides/several-pbxs.md',
    ['guides/app-on-another-host.md', 'On another host'],
    ['guides/behind-nginx.md', 'nginx and TLS'],
    ['guides/asterisk-files.md', 'Asterisk’s files'],
    'operations.md',
  ],
  Reference: [
    ['cli.md', 'Command line'],
    ['api.md', 'REST API'],
    ['glossary.md', 'Glossary'],
    ['compatibility.md', 'Compatibility'],
    ['performance.md', 'Performance'],
    ['routing.md', 'Routing strategies'],
    ['changelog.md', 'Changelog'],
    ['releasing.md', 'Releases'],
  ],
  Troubleshooting: [
    ['troubleshooting.md', 'What people hear and see'],
    ['command-line-problems.md', 'What the command line says'],
  ],
  Decisions: ['architecture.md'],
}

/** Below which group a page stands that no group names. */
const unnamed: Record<string, string> = {
  guides: 'Guides',
  decisions: 'Decisions',
  api: 'Reference',
  problems: 'Troubleshooting',
}
/** Many short pages, which stand below an entry that opens. */
const folded: Record<string, string> = { api: 'REST API, operation by operation', problems: 'Every problem' }
const closed = new Set(['Decisions'])

/** The sidebar of all pages, by their titles. */
export function sidebarOf(titles: ReadonlyMap<string, string>): Entry[] {
  const named = new Set(Object.values(groups).flatMap((pages) => pages.map(pathOf)))
  const others = [...titles.keys()].filter((page) => !named.has(page) && page !== 'index.md')
  const entry = (page: Named): Entry => {
    return { text: typeof page === 'string' ? (titles.get(page) ?? page) : page[1], link: linkTo(pathOf(page)) }
  }
  return Object.entries(groups).map(([text, pages]) => {
    const more = others.filter((page) => (unnamed[folderOf(page)] ?? 'Reference') === text)
    const items = [
      ...pages.filter((page) => titles.has(pathOf(page))).map(entry),
      ...more.filter((page) => folded[folderOf(page)] === undefined).map(entry),
      ...Object.entries(folded).flatMap(([folder, name]) => {
        const inside = more.filter((page) => folderOf(page) === folder)
        return inside.length > 0 ? [{ text: name, collapsed: true, items: inside.map(entry) }] : []
      }),
    ]
    return { text, items, ...(closed.has(text) && { collapsed: true }) }
  })
}

const pathOf = (page: Named) => (typeof page === 'string' ? page : page[0])
const folderOf = (page: string) => (page.includes('/') ? page.slice(0, page.indexOf('/')) : '')
const linkTo = (page: string) => `/${page.replace(/\.md$/, '')}`
