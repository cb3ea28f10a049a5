import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** One `name = value` of an Asterisk configuration file. */
export interface Setting {
  section: string
  name: string
  value: string
  /** The file it is in, and its line counted from 1. */
  file: string
  line: number
}

/** Bytes as they are: configuration files may be in any encoding, and are given back as they came. */
export const readBytes = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'latin1') : null)

/** Every setting of a file and of what it includes. Templates, quotes and continued lines are not interpreted. */
export function readConf(directory: string, file: string, seen = new Set<string>()): Setting[] {
  const path = resolve(directory, file)
  if (seen.has(path)) return []
  seen.add(path)
  let section = ''
  return (readBytes(path) ?? '').split(/\r?\n/).flatMap((raw, index): Setting[] => {
    const line = raw.replace(/(^|[^\\]);.*$/, '$1').trim()
    const included = includedBy(line)
    if (included !== null) return readConf(directory, included, seen)
    section = /^\[([^\]]+)\]/.exec(line)?.[1] ?? section
    const [, name, value] = /^([^=[]+?)\s*=>?\s*(.*)$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [{ section, name, value, file, line: index + 1 }]
  })
}

/** The file that a line includes, or null. */
export const includedBy = (line: string): string | null =>
  /^\s*#(?:try)?include\s+["<]?([^\s">]+)/.exec(line)?.[1] ?? null

/** Whether a file has a section of this name itself. */
export const hasSection = (text: string, section: string) => new RegExp(`^\\[${section}\\]`, 'm').test(text)

/** The last value wins, as in Asterisk. */
export const valueOf = (settings: readonly Setting[], section: string, name: string): string | null =>
  settings.findLast((setting) => setting.section === section && setting.name.toLowerCase() === name)?.value ?? null

export const isOn = (value: string | null) => /^(yes|true|on|y|t|1)$/i.test(value ?? '')

/** FreePBX writes the whole folder again whenever somebody applies the configuration. */
export function isFreePbx(directory: string): boolean {
  const signs = [join(directory, 'extensions_additional.conf'), join(directory, 'freepbx_menu.conf')]
  if (signs.some((path) => readBytes(path)?.includes('FreePBX') ?? false)) return true
  return resolve(directory) === '/etc/asterisk' && existsSync('/etc/freepbx.conf')
}
