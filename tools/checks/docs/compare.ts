import { posix } from 'node:path'
import { type Claim, claimsOf } from './claims.ts'
import type { Facts } from './facts.ts'
import { headingsOf } from './headings.ts'

/** What a document names that does not exist, one line each. `file` is its path, `texts` gives linked documents. */
export function problemsIn(file: string, markdown: string, facts: Facts, textOf: (path: string) => string): string[] {
  // A decision and an entry of the changelog stay as they were written; only their links have to lead somewhere.
  const dated = /^docs\/decisions\/|^CHANGELOG/.test(file)
  return claimsOf(markdown)
    .filter(({ kind }) => kind === 'link' || !dated)
    .filter((claim) => !isTrue(claim, file, facts, textOf))
    .map(({ kind, text, line }) => `${file}:${line}  there is no ${kind} ${text}`)
}

function isTrue({ kind, text }: Claim, file: string, facts: Facts, textOf: (path: string) => string): boolean {
  switch (kind) {
    case 'link':
      return linkLeadsSomewhere(text, file, facts, textOf)
    case 'path':
      return !isOurs(text, facts) || exists(text, file, facts)
    case 'npm script':
      return facts.scripts.has(text)
    case 'command':
      return isCommand(text, facts)
    case 'setting':
      return facts.settings.has(text) || facts.code.includes(`'${text}'`)
    case 'metric':
      return facts.code.includes(text.replace(/_(?:bucket|sum|count)$/, ''))
    case 'address':
      return isRoute(text, facts)
    case 'unit':
      return hasFile(/\.\w+$/.test(text) ? text : `${text}.service`, facts)
    case 'installed file':
      return isInstalled(text.replace(/[./]$/, ''), facts)
  }
}

/** Pictures that GitHub and the site show in the light or in the dark alone. */
const ofOneTheme = /^gh-(light|dark)-mode-only$/

function linkLeadsSomewhere(target: string, file: string, facts: Facts, textOf: (path: string) => string): boolean {
  const [path = '', heading] = target.split('#')
  const linked = path === '' ? file : posix.join(posix.dirname(file), path)
  if (!isIn(linked, facts)) return false
  if (heading === undefined || ofOneTheme.test(heading)) return true
  return headingsOf(textOf(linked)).some(({ slug }) => slug === heading)
}

/** Whether it can only mean one of our files: it begins in one of our folders, or ends like nothing but source. */
function isOurs(path: string, { paths }: Facts): boolean {
  const [first = ''] = path.split('/')
  return path.includes('/') && paths.has(`${first}/`) ? true : /\.(ts|tsx|mjs|md|sql|prisma|service)$/.test(path)
}

/** Written out from the project's folder or from the document's, or the end of a path where that is enough to find it. */
function exists(path: string, file: string, facts: Facts): boolean {
  return isIn(path, facts) || isIn(posix.join(posix.dirname(file), path), facts) || hasFile(path, facts)
}

const isIn = (path: string, { paths }: Facts) => paths.has(path) || paths.has(`${path}/`) || path === './'

const hasFile = (end: string, { paths }: Facts) => [...paths].some((path) => path === end || path.endsWith(`/${end}`))

/** `phones list`, or a command and its argument, as in `migrate now`; a group alone says nothing wrong. */
const isCommand = (text: string, { commands }: Facts) =>
  commands.some((name) => text === name || text.startsWith(`${name} `) || name.startsWith(`${text} `))

/** The installer, the package or setup puts it there, or it is one of the secrets that the start makes. */
function isInstalled(file: string, { deploy, code }: Facts): boolean {
  const [, secret] = /^\/var\/lib\/hotdesk\/([\w-]+)$/.exec(file) ?? []
  if (secret !== undefined) return code.includes(`secret('${secret}')`)
  return deploy.includes(file) || code.includes(posix.basename(file))
}

/** The address of a route, or the beginning of one; or one that is answered otherwise, which the code names. */
function isRoute(address: string, { paths, code }: Facts): boolean {
  if (code.includes(`Address = '${address}'`)) return true
  const wanted = address.replace(/[/.]$/, '').split('/').slice(1)
  return [...paths]
    .map((path) => /^app\/(.*)\/route\.tsx?$/.exec(path)?.[1]?.split('/') ?? [])
    .some((parts) => wanted.every((part, index) => part === parts[index] || isGap(parts, index)))
}

/** [number] stands for anything, [...rest] for anything from there on; [[...path]] only catches what is not there. */
const isGap = (parts: string[], index: number) =>
  /^\[\w+\]$/.test(parts[index] ?? '') || parts.slice(0, index + 1).some((part) => part.startsWith('[...'))
