/** What start-stack.ts leaves for the tests, as JSON in the environment. */
export type Stack = {
  url: string
  /** Bearer token of the REST API. */
  token: string
  setupCode: string
  databaseUrl: string
  dataDirectory: string
  workerPort: number
}

export const stackVariable = 'HOTDESK_TEST_STACK'

/** Shared with FreePBX's module. */
export const handoverSecret = 'throw-away secret of the browser tests'

export const admin = { name: 'Ada Admin', username: 'ada', password: 'correct horse battery staple' }
export const frontDesk = { name: 'Frida Frontdesk', username: 'frida', password: 'seven green bottles hanging' }
export const manager = { name: 'Mona Manager', username: 'mona', password: 'a lighthouse without a keeper' }

export function stack(): Stack {
  const text = process.env[stackVariable]
  if (text === undefined) throw new Error('The stack is not running: start the tests with npx playwright test.')
  return JSON.parse(text) as Stack
}
