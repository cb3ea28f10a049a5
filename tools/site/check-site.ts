import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** What is wrong with a site that was built, one line each. */
export function faultsIn(site: string): string[] {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
  const read = (file: string) => readFileSync(join(site, file), 'utf8')
  const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html')
  const styles = files.filter((file) => file.endsWith('.css'))
  return [
    ...pages.flatMap((page) => [...foreignIn(page, read(page)), ...absoluteIn(page, read(page))]),
    ...styles.flatMap((file) => foreignIn(file, read(file))),
    ...pages.flatMap((page) => deadLinksIn(site, page, read(page))),
  ]
}

/** What a browser fetches by itself, not what a person may click. */
const fetched = [
  /<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\ssrc="([^"]*)"/g,
  /<link\b[^>]*?\shref="([^"]*)"/g,
  /(?:url\(|@import\s+)["']?([^"')\s]+)/g,
]

/** No page may ask another host for anything, or it would not work without the internet and would say who reads what. */
function foreignIn(file: string, text: string): string[] {
  const addresses = fetched.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = '']) => address))
  return addresses.filter(isForeign).map((address) => `${file} fetches ${address} from another host`)
}

const isForeign = (address: string) => /^(?:[a-z]+:)?\/\//i.test(address)

/** A page has to work below any path. */
function absoluteIn(page: string, html: string): string[] {
  return linksIn(html)
    .filter((link) => link.startsWith('/') && !isForeign(link))
    .map((link) => `${page} names ${link} from the root, which is elsewhere below a path`)
}

function deadLinksIn(site: string, page: string, html: string): string[] {
  return linksIn(html)
    .filter((link) => !/^[a-z]+:|^\/\//i.test(link))
    .filter((link) => !leadsSomewhere(site, page, link))
    .map((link) => `${page} links to ${link}, which is not there`)
}

function leadsSomewhere(site: string, page: string, link: string): boolean {
  const [path = '', heading] = decodeURI(link.replaceAll('&amp;', '&')).split('#')
  const target = path === '' ? page : posix.join(posix.dirname(page), path)
  const file = join(site, target)
  if (!existsSync(file)) return false
  return heading === undefined || heading === '' || readFileSync(file, 'utf8').includes(`id="${heading}"`)
}

const linksIn = (html: string) =>
  [...html.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]*)"/g)].map(([, link = '']) => link)
