import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTheme, defineConfig } from 'vitepress'
import { slugOf } from '../../tools/checks/docs/headings.ts'

// npm run build:docs assembles the pages first: tools/site/assemble.ts.
const pages = '../.cache/docs'
const sidebar = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', pages, 'sidebar.json'), 'utf8'),
) as DefaultTheme.SidebarItem[]

export default defineConfig({
  srcDir: pages,
  outDir: '../dist/docs',
  cacheDir: '../.cache/vitepress',
  // Works below any path, from any file server.
  base: './',
  title: 'Hot Desk',
  description: 'Hot desking for FreePBX and Asterisk.',
  transformHead: ({ page }) => [
    ['link', { rel: 'icon', href: `${'../'.repeat(page.split('/').length - 1)}icon.svg`, type: 'image/svg+xml' }],
  ],
  markdown: {
    // Documents are Markdown and nothing else: <number> is text.
    html: false,
    attrs: false,
    image: { lazyLoad: true },
    // Headings have the addresses that they have on GitHub, which npm run verify checks.
    anchor: { slugify: slugOf },
  },
  themeConfig: {
    nav: [
      { text: 'Install', link: '/guides/setup' },
      { text: 'Guide', link: '/guides/administrator' },
      { text: 'REST API', link: '/api' },
      { text: 'Troubleshooting', link: '/troubleshooting' },
    ],
    sidebar,
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    externalLinkIcon: true,
  },
})
