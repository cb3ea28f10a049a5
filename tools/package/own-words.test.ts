import { expect, test } from 'vitest'
import { commands } from '../../cli/commands.ts'
import { runCommand } from '../../cli/run-command.ts'
import { ownWords } from './own-words.ts'

test.each(ownWords)('the command line prints what a package has as $path', async ({ words }) => {
  const { code, stdout } = await runCommand([...words], {})
  expect(code).toBe(0)
  expect(stdout).toContain('hotdesk')
})

test('a package completes in every shell that the command line knows', () => {
  const shells = commands.find(({ name }) => name === 'completion')?.arguments?.[0]?.choices
  const packed = ownWords.filter(({ words }) => words[0] === 'completion').map(({ words }) => words[1])
  expect(packed).toEqual(shells)
})
