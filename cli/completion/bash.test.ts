import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../commands.ts'
import { bashCompletion } from './bash.ts'
import { quoted } from './commands-by-word.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-completion-'))
const script = join(folder, 'hotdesk')
beforeAll(() => {
  writeFileSync(script, bashCompletion(commands))
  writeFileSync(join(folder, 'desks.csv'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What bash itself offers where the last word of each line is being typed. */
function offeredEach(lines: readonly (readonly string[])[]): string[][] {
  const before = `source ${quoted(script)}
    try() { COMP_WORDS=(hotdesk "$@"); COMP_CWORD=$#; _hotdesk; echo "\${COMPREPLY[*]}"; }`
  const input = [before, ...lines.map((words) => `try ${words.map(quoted).join(' ')}`)].join('\n')
  const { stdout, stderr } = spawnSync('bash', ['--norc'], { cwd: folder, encoding: 'utf8', input })
  expect(stderr).toBe('')
  const offers = stdout.split('\n').slice(0, -1)
  return offers.map((line) => line.split(' ').filter(Boolean))
}

const offered = (...words: string[]): string[] => offeredEach([words])[0] ?? []

describe('bash completes', () => {
  it('every command, word by word', () => {
    const inTwo = commands.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')] : []))
    expect(offered('')).toEqual(['help', ...new Set(commands.map(({ name }) => name.split(' ')[0]))])
    for (const [index, seconds] of offeredEach(inTwo.map(([first = '']) => [first, ''])).entries())
      expect(seconds).toContain(inTwo[index]?.[1])
  })

  it('the beginning of a word', () => {
    expect(offered('pho')).toEqual(['phones'])
    expect(offered('help', 'phones', 're')).toEqual(['remove'])
    expect(offered('sessions', 'log')).toEqual(['login', 'logout'])
  })

  it('every option of every command', () => {
    const found = offeredEach(commands.map(({ name }) => [...name.split(' '), '--']))
    const own = commands.map(({ options = {} }) => Object.keys(options).map((option) => `--${option}`))
    expect(found).toEqual(own.map((options) => [...options, '--json', '--demo', '--help']))
  })

  it.each([
    ['an option', ['user', 'add', 'anna', '--role', 'm'], ['manager']],
    ['an option with =', ['user', 'add', '--role', '=', 'vi'], ['viewer']],
    ['an option with = alone', ['walls', 'add', '--names', '='], ['full', 'short', 'initials', 'hidden']],
    ['an argument', ['user', 'role', 'anna', ''], ['admin', 'manager', 'front_desk', 'viewer']],
    ['an argument behind an option', ['settings', 'get', '--pbx', 'north', 'leaveQ'], ['leaveQueues']],
    ['a type of event', ['events', 'tail', '--type', 'session.re'], ['session.reopened']],
    ['a list', ['token', 'create', '--scope', 'board,p'], ['board,pool']],
    ['a file', ['phones', 'import', 'de'], ['desks.csv']],
    ['a file of an option', ['floors', 'set-plan', 'Hall', '--file', 'des'], ['desks.csv']],
    ['a shell', ['completion', 'z'], ['zsh']],
  ])('the value of %s', (_what, words, wanted) => {
    expect(offered(...words)).toEqual(wanted)
  })

  it('nothing where only people know', () => {
    expect(offered('phones', 'add', '20')).toEqual([])
    expect(offered('phones', 'add', '--label', '')).toEqual([])
    expect(offered('fly', '')).toEqual([])
  })
})

it('is taken by bash when it is sourced, for the command itself', () => {
  const ask = `source "$1" && complete -p hotdesk`
  const { stdout } = spawnSync('bash', ['--norc', '-c', ask, 'bash', script], { encoding: 'utf8' })
  expect(stdout).toBe('complete -F _hotdesk hotdesk\n')
})
