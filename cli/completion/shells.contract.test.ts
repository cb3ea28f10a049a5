import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDebianPackages } from '../../sandbox/debian-packages.ts'
import { commands } from '../commands.ts'
import { fishCompletion } from './fish.ts'
import { zshCompletion } from './zsh.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-shells-'))
beforeAll(() => {
  ensureDebianPackages([
    { file: '/usr/bin/zsh', debianPackage: 'zsh' },
    { file: '/usr/bin/fish', debianPackage: 'fish' },
  ])
  writeFileSync(join(folder, '_hotdesk'), zshCompletion(commands))
  writeFileSync(join(folder, 'hotdesk.fish'), fishCompletion(commands))
  writeFileSync(join(folder, 'desks.csv'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * A zsh with its own terminal, in which Tab is pressed behind a line. What it would offer is written down, and then,
 * with a special key, that it is done.
 */
const driver = String.raw`
zmodload zsh/zpty zsh/zselect
zpty z zsh -f -i
setup='PROMPT=; zle_bracketed_paste=(); fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; [[ $1 != sourced ]] || source ./_hotdesk
compadd() {
  local -a hits
  [[ " $* " == *" -O "* || " $* " == *" -A "* || " $* " == *" -D "* ]] || builtin compadd -A hits "$@"
  print -rl -- $hits >> offered
  builtin compadd "$@"
}
finish() { : > finished }; zle -N finish; bindkey "^G" finish; bindkey "^I" complete-word; : > ready'
zpty -w z "set -- $2; $setup"
until [[ -e ready ]]; do zpty -r -t z line; zselect -t 5; done
zpty -w -n z "$1"$'\t\a'
until [[ -e finished ]]; do zpty -r -t z line; zselect -t 5; done
zpty -d z
[[ ! -e offered ]] || sort -u offered
rm -f offered ready finished`

function zshOffers(line: string, how = 'found'): string[] {
  const { stdout } = spawnSync('zsh', ['-f', '-c', driver, 'zsh', line, how], {
    ...{ cwd: folder, encoding: 'utf8', timeout: 15_000 },
  })
  return stdout.split('\n').filter(Boolean)
}

const fishOffers = (line: string): string[] =>
  spawnSync('fish', ['--no-config', '-c', 'source hotdesk.fish; complete -C $argv[1]', line], {
    ...{ cwd: folder, encoding: 'utf8', input: '' },
  })
    .stdout.split('\n')
    .flatMap((offer) => offer.split('\t')[0] || [])

const lines: [line: string, offered: string[]][] = [
  ['hotdesk pho', ['phones']],
  ['hotdesk sessions ', ['list', 'login', 'logout']],
  ['hotdesk --json settings g', ['get']],
  ['hotdesk user role anna ', ['admin', 'front_desk', 'manager', 'viewer']],
  ['hotdesk walls add Hall --names in', ['initials']],
  ['hotdesk settings get leaveQ', ['leaveQueues']],
  ['hotdesk phones import des', ['desks.csv']],
  ['hotdesk doctor --a', ['--all']],
]

describe('zsh', () => {
  it('takes the script', () => {
    expect(spawnSync('zsh', ['-n', join(folder, '_hotdesk')], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  it.each(lines)('completes %s', (line, offered) => {
    expect(zshOffers(line)).toEqual(expect.arrayContaining(offered))
  })

  it('completes what was sourced, too', () => {
    expect(zshOffers('hotdesk pho', 'sourced')).toContain('phones')
  })
})

describe('fish', () => {
  it('takes the script', () => {
    const { status, stderr } = spawnSync('fish', ['--no-execute', join(folder, 'hotdesk.fish')], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.each(lines)('completes %s', (line, offered) => {
    expect(fishOffers(line).sort()).toEqual(offered)
  })
})
