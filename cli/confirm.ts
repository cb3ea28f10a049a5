import { createInterface } from 'node:readline/promises'
import type { Input, Option } from './command.ts'
import { CommandProblem } from './problem.ts'

export const yesOption: Record<'yes', Option> = { yes: { text: 'do it without asking' } }

/**
 * Asks whether to go on, unless --yes has answered that. Throws CommandProblem not_confirmed where the answer is no, and
 * where nobody can be asked.
 *
 * @param what would be done, as a sentence
 * @param lines every single thing of it, where there may be several
 */
export async function confirm(input: Input, what: string, lines: readonly string[] = []): Promise<void> {
  if (input.isSet('yes')) return
  if (input.out.json || !process.stdin.isTTY)
    throw notConfirmed(what, 'Nothing was changed. Add --yes to do it without being asked.', lines)
  if (await isAnsweredYes([what, ...lines.map((line) => `  ${line}`), 'Go on? [y/N] '].join('\n'))) return
  throw notConfirmed('Nothing was changed.', 'Answer y to do it.')
}

const notConfirmed = (message: string, next: string, lines: readonly string[] = []) =>
  new CommandProblem('not_confirmed', message, next, undefined, lines)

/** On stderr: what is on stdout may go into a file. */
async function isAnsweredYes(question: string): Promise<boolean> {
  const dialogue = createInterface({ input: process.stdin, output: process.stderr })
  // Ctrl-D is an answer, too.
  const closed = new Promise<string>((resolve) => dialogue.once('close', () => resolve('')))
  const answer = await Promise.race([dialogue.question(question).catch(() => ''), closed])
  dialogue.close()
  return /^y(es)?$/i.test(answer.trim())
}
