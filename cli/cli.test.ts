import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { reference } from './help.ts'
import { runCommand } from './run-command.ts'

const containing = (text: string) => expect.stringContaining(text) as string
const run = (...words: string[]) => runCommand(words, {})

describe('the command line', () => {
  it('is described by docs/cli.md as it is (vitest --update writes it)', async () => {
    await expect(reference(commands)).toMatchFileSnapshot('../docs/cli.md')
  })

  it.each(commands.map(({ name }) => name))('explains %s', async (name) => {
    const { code, stdout, stderr } = await run(...name.split(' '), '--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`Usage: hotdesk ${name}`)
  })

  it('explains a group of commands', async () => {
    const { stdout } = await run('help', 'sessions')
    expect(stdout).toContain('sessions logout  Log somebody out, or everybody\n')
    expect(stdout).not.toContain('phones')
    expect(await run('sessions', '--help')).toMatchObject({ code: 0, stdout })
    expect(await run('help', 'sesions')).toMatchObject({
      code: 2,
      stderr: containing('Did you mean hotdesk sessions?'),
    })
  })

  it('lists its commands when asked, and as wrong use when nothing is asked', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, stdout: containing('phones import') })
    expect(await run()).toMatchObject({ code: 2 })
  })

  it.each([
    ['an unknown command', ['fly'], 'There is no command fly.'],
    ['a misspelt command', ['phone', 'list'], 'Did you mean hotdesk phones list?'],
    [
      'half a command',
      ['phones'],
      'Try one of: phones list, phones discover, phones add, phones import, phones export, phones change, phones remove',
    ],
    ['an unknown option', ['phones', 'list', '--colour'], "Unknown option '--colour'."],
    ['a misspelt option', ['sessions', 'logout', '--locaton', 'Hall'], 'Did you mean --location?'],
    ['a misspelt value', ['user', 'add', 'anna', '--role', 'vewer'], 'Did you mean viewer?'],
    ['a missing option', ['sessions', 'login', '--phone', '2001'], '--extension is missing: who.'],
    ['the order of before', ['sessions', 'login', '1001', '2001'], '--extension EXTENSION --phone PHONE'],
    ['a missing argument', ['token', 'revoke'], 'TOKEN is missing'],
    ['an argument too many', ['phones', 'list', 'all'], '“all” does not belong there.'],
    ['a value that is missing', ['token', 'create', '--name'], "'--name <value>' argument missing"],
  ])('refuses %s with exit code 2 and says what to do', async (_what, words, message) => {
    const { code, stdout, stderr } = await run(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n {4}at /)
  })

  describe('given a CSV file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hotdesk-cli-'))
    const file = join(folder, 'phones.csv')
    afterAll(() => rmSync(folder, { recursive: true }))

    it.each([
      ['a folder', folder, 'A folder was named where a file is needed.'],
      ['a file that is not there', join(folder, 'none.csv'), 'is not there.'],
    ])('refuses %s', async (_what, named, message) => {
      expect(await run('phones', 'import', named)).toMatchObject({ code: 1, stderr: containing(message) })
    })

    it('refuses a workbook', async () => {
      writeFileSync(file, 'PK\u0003\u0004\0\0', 'latin1')
      expect(await run('phones', 'import', file)).toMatchObject({ code: 1, stderr: containing('not text') })
    })

    it('shows twenty of many wrong lines, and says how many there are', async () => {
      writeFileSync(file, 'number\n' + 'x\n'.repeat(50))
      const { stderr } = await run('phones', 'import', file)
      expect(stderr.match(/line \d+/g)).toHaveLength(20)
      expect(stderr).toContain('and 30 more')
    })
  })

  it('describes itself to shells and as a man page, without settings or a database', async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await run('completion', shell)).stdout).toContain(`hotdesk completion ${shell}`)
    expect(await run('completion', 'tcsh')).toMatchObject({
      code: 2,
      stderr: containing('Use one of bash, zsh, fish.'),
    })
    expect((await run('man')).stdout).toMatch(/^\.\\" Made by: hotdesk man\n\.TH HOTDESK 1 /)
  })

  it('says what to read out for recordings of prompts, in each language', async () => {
    const texts = (language: string) => run('prompts', 'texts', '--language', language)
    expect(await texts('de')).toMatchObject({ code: 0, stdout: containing('ask-pin.wav') })
    expect((await texts('de')).stdout).toContain('Auf Wiederhören.')
    expect((await texts('fr')).stdout).toContain('Au revoir.')
    expect(await texts('xx')).toMatchObject({ code: 2, stderr: containing('Use one of en, de, es, fr.') })
  })

  it('prints nothing but JSON with --json, also when something is wrong', async () => {
    const { stdout, stderr } = await run('--json', 'fly')
    expect(JSON.parse(stdout)).toEqual({
      problem: { code: 'wrong_use', message: 'There is no command fly.', next: 'hotdesk --help lists them all.' },
    })
    expect(stderr).toBe('')
  })
})
