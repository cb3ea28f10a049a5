import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { wrongUse } from '../problem.ts'

/** Puts questions to the person at the terminal. */
export interface Asker {
  /** Whether somebody is there to answer. */
  isThere: boolean
  /** @param otherwise what Enter alone means @param option which option answers the question where nobody can be asked */
  text(question: string, option: string, otherwise?: string): Promise<string>
  secret(question: string, option: string): Promise<string>
  yes(question: string): Promise<boolean>
}

/** @param isAllowed no: --yes or --json was given */
export function terminal(isAllowed: boolean): Asker {
  const isThere = isAllowed && process.stdin.isTTY && process.stderr.isTTY
  const missing = (question: string, option: string) =>
    wrongUse(
      `${option} is missing: ${question.replace(/[?:]?\s*$/, '')}.`,
      'Name it, or run this in a terminal to be asked.',
    )
  return {
    isThere,
    async text(question, option, otherwise = '') {
      if (!isThere && otherwise !== '') return otherwise
      if (!isThere) throw missing(question, option)
      return (await ask(`${question}${otherwise === '' ? '' : ` [${otherwise}]`} `)) || otherwise
    },
    async secret(question, option) {
      if (!isThere) throw missing(question, option)
      return ask(`${question} (not shown) `, { hidden: true })
    },
    async yes(question) {
      return isThere && /^y(es)?$/i.test(await ask(`${question} [y/N] `))
    },
  }
}

/** By stderr: stdout is for the result. */
async function ask(question: string, { hidden = false } = {}): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  if (hidden) process.stderr.write(question)
  const lines = createInterface({ input: process.stdin, output: hidden ? silent : process.stderr, terminal: true })
  try {
    return (await lines.question(hidden ? '' : question)).trim()
  } finally {
    lines.close()
    if (hidden) process.stderr.write('\n')
  }
}
