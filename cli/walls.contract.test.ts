import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'
import type { AddedWall } from '../lib/contract/walls.ts'

let commandLine: CommandLine

beforeAll(async () => {
  commandLine = await startCommandLine()
})
afterAll(() => commandLine.stop())

const run = (...words: string[]) => commandLine.run(...words)
const json = (...words: string[]) => commandLine.json(...words)

it('a wall is added with a link that is shown once, changed, listed and revoked', async () => {
  expect((await run('walls', 'list')).stdout).toBe('There are no walls.\n')
  const { id, path } = (await json('walls', 'add', 'Entrance')) as AddedWall
  expect(path).toMatch(/^\/wall#hdw_[\w-]{43}$/)
  expect(await json('walls', 'list')).toMatchObject({
    walls: [{ id, locations: [], names: 'short', seconds: 15, lastSeenAt: null }],
  })
  const change = ['--locations', 'Ward 3, Ward 4', '--names', 'initials', '--seconds', '30']
  expect((await run('walls', 'change', 'Entrance', ...change)).stdout).toBe(
    'Entrance shows Ward 3, Ward 4, names initials.\n',
  )
  expect((await run('walls', 'list')).stdout).toMatch(/Entrance +Ward 3, Ward 4 +initials +30 s +never/)
  expect((await run('walls', 'list')).stdout).not.toContain('hdw_')
  expect((await run('walls', 'revoke', id)).stdout).toContain('The link of Entrance is revoked.')
  expect(await json('walls', 'list')).toEqual({ walls: [] })
})

it('says what is wrong', async () => {
  expect(await json('walls', 'add', '')).toMatchObject({ problem: { code: 'bad_request' } })
  expect(await json('walls', 'add', 'Hall', '--names', 'secret')).toMatchObject({ problem: { code: 'wrong_use' } })
  expect(await json('walls', 'add', 'Hall', '--seconds', '1')).toMatchObject({ problem: { code: 'bad_request' } })
  expect(await json('walls', 'add', 'Hall', '--pbx', 'nowhere')).toMatchObject({ problem: { code: 'no_such_pbx' } })
  expect(await json('walls', 'revoke', 'Hall')).toMatchObject({ problem: { code: 'no_such_wall' } })
  await json('walls', 'add', 'Hall')
  await json('walls', 'add', 'Hall')
  expect(await json('walls', 'revoke', 'Hall')).toMatchObject({ problem: { code: 'ambiguous' } })
})
