import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { blockIn, withBlock, withoutBlock } from './blocks.ts'
import { hasSection, includedBy, isFreePbx, readBytes, readConf } from './conf.ts'
import { type Change, readCopy } from './files.ts'
import { newSecret } from './rotation.ts'
import { survey } from './survey.ts'

export interface Wish {
  directory: string
  /** The dialplan contexts in which phones dial; empty: as installed before, or else from-internal. */
  contexts: readonly string[]
  /** Where the worker runs, for AMI's permit; null: as installed before, or else this machine. */
  workerAddress: string | null
  /** Switch AMI, the web server and ARI on where they are off. */
  enable: boolean
  referenceDialplan: boolean
}

/** What happens to the folder, and what was put into it for .env. */
export interface Plan {
  changes: Change[]
  secrets: { ami: string; ari: string }
}

export const written =
  '; Written by hotdesk install-asterisk, which replaces it: change things there, or in other files.\n'
const own = {
  people: 'extensions_hotdesk_people.conf',
  codes: 'extensions_hotdesk.conf',
  forward: 'extensions_hotdesk_forward.conf',
  phones: 'extensions_hotdesk_phones.conf',
  reference: 'extensions_hotdesk_reference.conf',
  manager: 'manager_hotdesk.conf',
  ari: 'ari_hotdesk.conf',
}
/** Other files that get a block from us. FreePBX leaves the second ones alone. */
const plainFiles = { dialplan: 'extensions.conf', manager: 'manager.conf', ari: 'ari.conf', http: 'http.conf' }
const freePbxFiles = {
  dialplan: 'extensions_custom.conf',
  manager: 'manager_custom.conf',
  ari: 'ari_additional_custom.conf',
  http: 'http_custom.conf',
}

export function planInstall(wish: Wish): Plan {
  const { directory } = wish
  const isThere = (name: string) => existsSync(join(directory, name))
  const read = (name: string) => readBytes(join(directory, name))
  const secrets = {
    ami: secretIn(read(own.manager), 'secret') ?? newSecret(),
    ari: secretIn(read(own.ari), 'password') ?? newSecret(),
  }
  const hasReference = wish.referenceDialplan || isThere(own.reference)
  const files = new Map([
    [own.codes, shipped(own.codes)],
    [own.forward, shipped(own.forward)],
    [own.phones, phonesFile(contextsFor(wish))],
    ...(hasReference ? [[own.reference, shipped(`reference/${own.reference}`)] as const] : []),
    [own.manager, managerFile(secrets.ami, wish.workerAddress, read(own.manager))],
    [own.ari, fill(shipped(own.ari), 'change-this-password', secrets.ari)],
  ])
  const whole = [...files].map(([name, text]) => change(join(directory, name), written + text))
  const dialplan = [own.codes, own.forward, own.phones, ...(hasReference ? [own.reference] : [])]
  return { changes: [...whole, ...blocks(wish, dialplan)].filter(isChange), secrets }
}

/** Every trace removed; a file that was changed becomes what it was, byte for byte. */
export function planUninstall(directory: string): Plan {
  const whole = Object.values(own).map((name) => {
    const path = join(directory, name)
    const before = readBytes(path)
    const isOurs = before?.startsWith(written) ?? false
    return { path, before, after: isOurs ? readCopy(path) : before, keepCopy: false }
  })
  const edited = new Set([...Object.values(plainFiles), ...Object.values(freePbxFiles)])
  const others = [...edited].map((name) => {
    const path = join(directory, name)
    const before = readBytes(path)
    const after = before === null ? null : withoutBlock(before)
    const wasMade = before !== null && after === '' && readCopy(path) === null
    return { path, before, after: wasMade ? null : after, keepCopy: false }
  })
  return { changes: [...whole, ...others].filter(isChange), secrets: { ami: '', ari: '' } }
}

const isChange = ({ before, after }: Change) => before !== after

function change(path: string, after: string): Change {
  const before = readBytes(path)
  return { path, before, after, keepCopy: before !== null && !before.startsWith(written) }
}

function blocks(wish: Wish, dialplan: readonly string[]): Change[] {
  const { directory } = wish
  const files = isFreePbx(directory) ? freePbxFiles : plainFiles
  const { ami, http, ari } = survey(directory)
  const block = (name: string, includes: readonly string[], isOff: boolean, where: 'top' | 'bottom') => {
    const path = join(directory, name)
    const text = readBytes(path) ?? ''
    const present = includes.filter((file) => !isIncluded(withoutBlock(text), file))
    const enabling = (wish.enable && isOff) || (blockIn(text)?.includes('enabled = yes') ?? false)
    const lines = [
      ...present.map((file) => `#tryinclude ${file}`),
      ...(enabling ? switchOn(name, withoutBlock(text)) : []),
    ]
    const edit = change(path, withBlock(text, lines, where))
    return edit.before === null && edit.after === '' ? { ...edit, after: null } : edit
  }
  return [
    // On top: what is included first is searched first.
    block(files.dialplan, dialplan, false, 'top'),
    block(files.manager, [own.manager], !ami.enabled, 'bottom'),
    block(files.ari, [own.ari], !ari.enabled, 'bottom'),
    block(files.http, [], !http.enabled, 'bottom'),
  ]
}

const isIncluded = (text: string, file: string) => text.split('\n').some((line) => includedBy(line) === file)

/** On loopback: nobody could have used what was off, so nobody can miss a wider address. */
function switchOn(name: string, text: string): string[] {
  const address = name.startsWith('ari') ? [] : ['bindaddr = 127.0.0.1']
  return [hasSection(text, 'general') ? '[general](+)' : '[general]', 'enabled = yes', ...address]
}

function contextsFor({ directory, contexts }: Wish): readonly string[] {
  if (contexts.length > 0) return contexts
  const before = [...(readBytes(join(directory, own.phones)) ?? '').matchAll(/^\[([^\]]+)\]/gm)].map(
    ([, name = '']) => name,
  )
  if (before.length > 0) return before
  return [isFreePbx(directory) ? 'from-internal-custom' : 'from-internal']
}

/** The contexts that a folder's dialplan has without us. */
export function dialplanContexts(directory: string): string[] {
  const names = readConf(directory, 'extensions.conf')
    .filter(
      ({ file, section }) => !file.startsWith('extensions_hotdesk') && !['general', 'globals', ''].includes(section),
    )
    .map(({ section }) => section)
  return [...new Set(names)]
}

const phonesFile = (contexts: readonly string[]) =>
  `; Lets the phones that dial in these contexts reach Hot Desk.
${contexts.map((name) => `\n[${name}]\ninclude => app-hotdesk\ninclude => hotdesk-forward\n`).join('')}`

function managerFile(secret: string, workerAddress: string | null, before: string | null): string {
  const text = fill(shipped(own.manager), 'change-this-secret', secret)
  const permit = workerAddress === null ? permitIn(before) : permitFor(workerAddress)
  return permit === null ? text : fill(text, 'permit = 127.0.0.1/255.255.255.255', permit)
}

const permitFor = (address: string) => `permit = ${address}/${address.includes(':') ? '128' : '255.255.255.255'}`
const permitIn = (text: string | null) => /^permit *=.*$/m.exec(text ?? '')?.[0] ?? null

const shipped = (name: string) => readBytes(join(projectDirectory, 'asterisk', name)) ?? ''

function fill(text: string, gap: string, value: string): string {
  if (!text.includes(gap)) throw new Error(`The file that Hot Desk brings lacks "${gap}".`)
  return text.replace(gap, value)
}

/** What an earlier installation has generated stays. */
function secretIn(text: string | null, name: 'secret' | 'password'): string | null {
  const found = new RegExp(`^${name} *= *(\\S+)`, 'm').exec(text ?? '')?.[1]
  return found === undefined || found.startsWith('change-this') ? null : found
}
