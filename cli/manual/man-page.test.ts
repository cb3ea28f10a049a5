import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../commands.ts'
import { manPage } from './man-page.ts'

const page = manPage(commands, '0.1.0')
const lines = page.split('\n')

describe('the man page', () => {
  it('has the sections that people look for, and every command', () => {
    expect(lines.flatMap((line) => (line.startsWith('.SH ') ? line.slice(4) : []))).toEqual([
      ...['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'COMMANDS', 'EXIT STATUS', 'FILES', 'EXAMPLES'],
    ])
    const described = lines.flatMap((line) => (line.startsWith('.SS ') ? line.slice(4).replaceAll('\\-', '-') : []))
    expect(described).toEqual(commands.map(({ name }) => name))
  })

  it('is plain ASCII, and the same whenever it is made', () => {
    expect(page).toMatch(/^[\n\u0020-\u007e]*$/)
    expect(page).toContain('.TH HOTDESK 1 "" "Hot Desk 0.1.0"')
    expect(manPage(commands, '0.1.0')).toBe(page)
  })

  it('takes no text for a macro', () => {
    const macros = new Set(lines.flatMap((line) => (/^[.']/.test(line) ? line.split(' ')[0] : [])))
    expect([...macros].sort()).toEqual(
      [String.raw`.\"`, '.PP', '.RE', '.ad', '.nh', '.RS', '.SH', '.SS', '.TH', '.TP', '.br'].sort(),
    )
    const option = { summary: 'Try', options: { file: { value: 'FILE', text: '.hidden or ’quoted\\ for --all' } } }
    const odd = manPage([{ name: 'try', ...option, run: () => Promise.reject(new Error()) }], '1')
    expect(odd).toContain(String.raw`\&.hidden or \[u2019]quoted\e for \-\-all`)
  })

  it.skipIf(!existsSync('/usr/bin/groff'))('is set by groff without a complaint', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-P-cbou', '-wall'], {
      input: page,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/phones add\n +Add phones that the PBX has/)
  })
})
