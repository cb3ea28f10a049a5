import { describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { findCommand } from './find-command.ts'
import { CommandProblem } from './problem.ts'

const refusalOf = (...words: string[]): CommandProblem => {
  try {
    findCommand(commands, words)
  } catch (error) {
    if (error instanceof CommandProblem) return error
  }
  throw new Error(`${words.join(' ')} is a command.`)
}

describe('a command', () => {
  it.each([
    [['phones', 'list', '--json'], 'phones list', ['--json']],
    [['--json', 'phones', '--pbx', 'list'], 'phones list', ['--json', '--pbx']],
    [['doctor', '--all'], 'doctor', ['--all']],
  ])('is found in %j', (words, name, rest) => {
    const [command, left] = findCommand(commands, words)
    expect([command.name, left]).toEqual([name, rest])
  })

  it.each([
    [['phone', 'list'], 'phones list'],
    [['phones', 'lst'], 'phones list'],
    [['phones', 'edit'], 'phones change'],
    [['users', 'remove'], 'user delete'],
    [['accounts', 'ls'], 'user list'],
    [['desks', 'create'], 'phones add'],
    [['activity', 'tail'], 'events tail'],
    [['sesions', 'logout'], 'sessions logout'],
    [['logout'], 'sessions logout'],
    [['docter'], 'doctor'],
    [['phnoes'], 'phones'],
  ])('%j probably means %s', (words, name) => {
    expect(refusalOf(...words).next).toContain(`Did you mean hotdesk ${name}? `)
  })

  it.each([[['fly']], [['phones', 'fly']], [['list']]])('%j means nothing that there is', (words) => {
    expect(refusalOf(...words).next).not.toContain('Did you mean')
  })

  it('that is one of several is named with its others', () => {
    expect(refusalOf('settings', 'fly')).toMatchObject({
      ...{
        message: 'There is no command settings fly.',
        next: 'Try one of: settings list, settings get, settings set',
      },
    })
  })
})
